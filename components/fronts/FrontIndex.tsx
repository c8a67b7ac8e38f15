import { typeset } from '@/lib/text/typography';
import { words } from '@/lib/text/words';
import { EmptyNotice } from '../parts/EmptyNotice';
import { ListColumn } from '../parts/ListColumn';
import { FrontHead } from './FrontHead';
import { FrontList, type ListedEntry } from './FrontList';

interface Props {
  title: string;
  entries: readonly ListedEntry[];
  /** Stories in all of them. */
  count: number;
}

/** All fronts of one kind: the sections, topics or authors of the paper. */
export function FrontIndex({ title, entries, count }: Props) {
  return (
    <ListColumn>
      <FrontHead title={title} count={count} />
      {entries.length === 0 && <EmptyNotice title={words.noStoryYet} advice={words.noStoryYetAdvice} />}
      <FrontList entries={entries.map((entry) => ({ ...entry, label: typeset(entry.label) }))} />
    </ListColumn>
  );
}
