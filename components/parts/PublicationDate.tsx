import { longDate, machineDate, shortDate } from '@/lib/text/dates';
import type { Moment } from '@/lib/text/moment';

interface Props {
  moment: Moment;
  timeZone: string;
  /** The day alone, for lists. */
  short?: boolean;
}

/** A date in words for people and in ISO 8601 for machines. */
export function PublicationDate({ moment, timeZone, short = false }: Props) {
  return <time dateTime={machineDate(moment, timeZone)}>{(short ? shortDate : longDate)(moment, timeZone)}</time>;
}
