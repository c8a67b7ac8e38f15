import type { FrontEntry, ListedKind } from '@/lib/addresses/fronts';
import { routes } from '@/lib/addresses/routes';
import { typeset } from '@/lib/text/typography';
import { LinkRow } from '../parts/LinkRow';

interface Props {
  title: string;
  kind: Exclude<ListedKind, 'archive'>;
  /** In the order in which they are shown. */
  entries: readonly FrontEntry[];
}

/** A screen's worth; the stories themselves lead to every other. */
const MOST = 50;

/** The topics, authors or genres that a paper has most stories of. */
export function FrontLinks({ title, kind, entries }: Props) {
  const most = new Set(entries.toSorted((a, b) => b.count - a.count).slice(0, MOST));
  if (most.size === 0) return null;
  return (
    <LinkRow title={title}>
      {entries
        .filter((entry) => most.has(entry))
        .map(({ id, label }) => (
          <li key={id}>
            <a href={routes[kind](id)}>{typeset(label)}</a>
          </li>
        ))}
    </LinkRow>
  );
}
