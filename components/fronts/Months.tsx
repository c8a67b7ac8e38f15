import type { FrontEntry } from '@/lib/addresses/fronts';
import { routes } from '@/lib/addresses/routes';
import { archiveName } from '@/lib/text/dates';
import { FrontList } from './FrontList';

interface Props {
  months: readonly FrontEntry[];
}

/** The months of a year that have a story, in the calendar's order. */
export function Months({ months }: Props) {
  return <FrontList entries={months.toReversed().map(({ id, count }) => ({ path: routes.archive(id), label: archiveName(id), count }))} />;
}
