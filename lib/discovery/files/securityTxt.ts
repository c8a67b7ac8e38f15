import type { Library } from '../../library/library';
import { noteRead } from '../../process/renderNotes';
import { routes } from '../../addresses/routes';
import { address, type Paper } from '../paper';

const DAY = 24 * 60 * 60 * 1000;
/** RFC 9116, 2.5.5: less than a year. Renewed every 30 days, so that the file is the same from one hour to the next. */
const VALID_DAYS = 180;
const RENEWED_DAYS = 30;
/** The key under which the page cache knows that time alone changes this file. */
const KEY = 'security';

/** security.txt (RFC 9116), valid for 150 to 180 days from `now` (epoch milliseconds); `undefined` without a contact. */
export function securityTxt(library: Pick<Library, 'wakeAt'>, paper: Paper, now: number): string | undefined {
  if (paper.securityContact === undefined) return undefined;
  const renewed = Math.floor(now / (RENEWED_DAYS * DAY)) * RENEWED_DAYS * DAY;
  noteRead(KEY);
  library.wakeAt(renewed + RENEWED_DAYS * DAY, [KEY]);
  const expires = new Date(renewed + VALID_DAYS * DAY).toISOString().replace('.000', '');
  return `Contact: ${paper.securityContact}
Expires: ${expires}
Preferred-Languages: ${paper.site.language}
Canonical: ${address(paper, routes.securityContact)}
`;
}
