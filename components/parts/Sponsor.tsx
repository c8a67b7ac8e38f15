import type { ArticleSummary } from '@/lib/content/article';
import { typeset } from '@/lib/text/typography';
import { words } from '@/lib/text/words';
import style from './Sponsor.module.css';

interface Props {
  sponsor: NonNullable<ArticleSummary['sponsor']>;
  linked?: boolean | undefined;
}

/** That somebody paid for a story, and who: wherever its headline stands (code de la consommation, article L121-4, 11°). */
export function Sponsor({ sponsor: { name, url }, linked = false }: Props) {
  const who = typeset(name);
  if (!linked || url === undefined) return <p className={style.sponsored}>{`${words.sponsoredBy} ${who}`}</p>;
  return (
    <p className={style.sponsored}>
      {`${words.sponsoredBy} `}
      <a href={url} rel="sponsored nofollow external noopener">
        {who}
      </a>
    </p>
  );
}
