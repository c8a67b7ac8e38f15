import type { TypesetArticle } from '@/lib/library/library';
import { labelPath } from '@/lib/addresses/routes';
import type { Site } from '@/lib/content/site';
import { machineDate, updateDate } from '@/lib/text/dates';
import { nameParts } from '@/lib/text/names';
import { readingMinutes } from '@/lib/markdown/readingTime';
import { typeset } from '@/lib/text/typography';
import { words } from '@/lib/text/words';
import { Facts } from '../parts/Facts';
import { PublicationDate } from '../parts/PublicationDate';

interface Props {
  article: TypesetArticle;
  site: Site;
}

/** Who wrote it, for which agency, when, and how long it takes to read. */
export function Byline({ article: { byline, agency, publishedAt, updatedAt, live, typeset: text }, site: { timeZone } }: Props) {
  const facts = [
    byline.length > 0 && (
      <>
        {`${words.by} `}
        {nameParts(byline).map(({ text, name }) => (name ? <Person key={text} name={text} /> : text))}
      </>
    ),
    agency !== undefined && typeset(agency),
    <>
      {`${words.published} `}
      <PublicationDate moment={publishedAt} timeZone={timeZone} />
      {updatedAt && (
        <>
          {`, ${words.updated} `}
          <time dateTime={machineDate(updatedAt, timeZone)}>{updateDate(updatedAt, publishedAt, timeZone)}</time>
        </>
      )}
    </>,
    // A live coverage is looked into again and again.
    live === undefined && words.readingTime(readingMinutes(text.words)),
  ];
  return <Facts facts={facts.filter((fact) => fact !== false)} />;
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
