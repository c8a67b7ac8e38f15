import { FREQUENCIES } from '@/lib/donation/gift';
import type { Description } from '@/lib/donation/providers/provider';
import { givingWords, linkWords } from '@/lib/donation/words';
import style from './GiftLinks.module.css';

interface Props {
  description: Description;
  /** Say that these are other ways than the one above. */
  others?: boolean;
}

/** Links to hosted forms: nothing of them passes through this site. */
export function GiftLinks({ description: { links }, others = false }: Props) {
  const given = FREQUENCIES.flatMap((frequency) => {
    const form = links[frequency];
    return form ? [{ frequency, ...form }] : [];
  });
  if (given.length === 0) return null;
  return (
    <section className={style.links} aria-labelledby="autres_dons">
      <h2 id="autres_dons">{others ? givingWords.otherWays : givingWords.form}</h2>
      <ul>
        {given.map(({ frequency, name, url }) => (
          <li key={frequency}>
            <a href={url}>{linkWords(frequency, name)}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
