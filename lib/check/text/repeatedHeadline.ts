import type { Problem } from '../../content/problem';
import { slugify } from '../../text/slugify';

/** A heading, or a line all in bold that passes for one. */
const HEADING = /^ {0,3}(?:#{1,6}\s+|\*\*|__)(.*)$/;

/**
 * Warns of a heading that says the headline once more, as exports of other systems begin with one: readers see it twice.
 * `firstLine` is the line of the file at which `body` starts, 1-based.
 */
export function repeatedHeadline(file: string, body: string, firstLine: number, headline: string): Problem[] {
  const wanted = slugify(headline);
  return body.split('\n').flatMap((line, index): Problem[] => {
    const typed = HEADING.exec(line)?.[1];
    if (typed === undefined || wanted === '' || slugify(typed) !== wanted) return [];
    return [{ file, line: firstLine + index, column: 1, field: '-', message: REPEATED, severity: 'warning' }];
  });
}

const REPEATED = 'cet intertitre répète le titre, que la page imprime déjà ; supprimez la ligne';
