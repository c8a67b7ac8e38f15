import { labelPath } from '@/lib/routes';
import { words } from '@/lib/text/words';
import { LinkRow } from './LinkRow';

interface Props {
  topics: readonly string[];
}

/** What the article is about, each topic the way to all its stories. */
export function Topics({ topics }: Props) {
  return (
    <LinkRow title={words.topics}>
      {topics.map((topic) => {
        const path = labelPath('topic', topic);
        return <li key={topic}>{path === undefined ? topic : <a href={path}>{topic}</a>}</li>;
      })}
    </LinkRow>
  );
}
