import type { LetterSettings } from '@/lib/content/schema/settings/letterSettings';
import { anchors } from '@/lib/text/anchors';
import { typeset } from '@/lib/text/typography';
import { words } from '@/lib/text/words';
import style from './LetterForm.module.css';

interface Props {
  letter: LetterSettings;
}

/** The way into the paper's letter: a plain form, which a browser posts to whoever sends it and not to this site. */
export function LetterForm({ letter: { action, method, field, note, hidden } }: Props) {
  const id = `${anchors.letter}-adresse`;
  return (
    <form id={anchors.letter} className={style.letterForm} action={action} method={method} aria-label={words.getLetter}>
      {note !== undefined && <p>{typeset(note)}</p>}
      <label htmlFor={id}>{words.mailAddress}</label>
      <div className={style.letterEntry}>
        <input id={id} name={field} type="email" autoComplete="email" required />
        {hidden.map(({ name, value }) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <button type="submit">{words.subscribe}</button>
      </div>
    </form>
  );
}
