import { labelPath } from '@/lib/addresses/routes';
import { typeset } from '@/lib/text/typography';
import { words } from '@/lib/text/words';
import { LinkRow } from '../parts/LinkRow';

interface Props {
  topics: readonly string[];
}

/** What the article is about, each topic the way to all its stories. */
export function Topics({ topics }: Props) {
  return (
    <LinkRow title={words.topics}>
      {topics.map((topic) => {
        const path = labelPath('topic', topic);
        return <li key={topic}>{path === undefined ? typeset(topic) : <a href={path}>{typeset(topic)}</a>}</li>;
      })}
    </LinkRow>
  );
}
