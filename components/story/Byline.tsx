import type { TypesetArticle } from '@/lib/library/library';
import { labelPath } from '@/lib/addresses/routes';
import type { Site } from '@/lib/content/site';
import { nameParts } from '@/lib/text/names';
import { readingMinutes } from '@/lib/markdown/readingTime';
import { DOT } from '@/lib/text/spaces';
import { typeset } from '@/lib/text/typography';
import { words } from '@/lib/text/words';
import style from './Byline.module.css';
import { PublicationDate } from '../parts/PublicationDate';

interface Props {
  article: TypesetArticle;
  site: Site;
}

/** Who wrote it, for which agency, when, and how long it takes to read: one quiet line. */
export function Byline({ article: { byline, agency, publishedAt, updatedAt, typeset: text }, site: { timeZone } }: Props) {
  return (
    <p className={style.byline}>
      {byline.length > 0 && (
        <>
          {`${words.by} `}
          {nameParts(byline).map(({ text, name }) => (name ? <Person key={text} name={text} /> : text))}
          {DOT}
        </>
      )}
      {agency !== undefined && typeset(agency) + DOT}
      <PublicationDate moment={publishedAt} timeZone={timeZone} />
      {updatedAt && (
        <>
          {`${DOT}${words.updated} `}
          <PublicationDate moment={updatedAt} timeZone={timeZone} />
        </>
      )}
      {`${DOT}${words.readingTime(readingMinutes(text.words))}`}
    </p>
  );
}

function Person({ name }: { name: string }) {
  const path = labelPath('author', name);
  if (path === undefined) return typeset(name);
  return (
    <a href={path} rel="author">
      {typeset(name)}
    </a>
  );
}
