import { spokenDate } from '@/lib/text/age';
import { longDate, machineDate, shortDate } from '@/lib/text/dates';
import type { Moment } from '@/lib/text/moment';

interface Props {
  moment: Moment;
  timeZone: string;
  /** The day alone, for lists. */
  short?: boolean;
  /** On a front: said as of this instant, in epoch milliseconds. The whole date is in the title, which print shows instead. */
  now?: number | undefined;
}

/** A date in words for people and in ISO 8601 for machines. */
export function PublicationDate({ moment, timeZone, short = false, now }: Props) {
  const whole = (short ? shortDate : longDate)(moment, timeZone);
  const text = now === undefined ? whole : spokenDate(moment, timeZone, now).text;
  return (
    <time dateTime={machineDate(moment, timeZone)} title={text === whole ? undefined : longDate(moment, timeZone)}>
      {text}
    </time>
  );
}
