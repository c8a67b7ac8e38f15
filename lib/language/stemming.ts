import { stemmer as dutch } from '@orama/stemmers/dutch';
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as italian } from '@orama/stemmers/italian';
import { stemmer as portuguese } from '@orama/stemmers/portuguese';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import { FRENCH, type Stemming } from '../text/terms';

/** Of a language of which we know no stems: `und`, as BCP 47 says undetermined. */
export const WHOLE: Stemming = { id: 'und', stem: (word) => word };

/** Those of other languages than the paper's, the last for all of which we know none. */
export const FOREIGN: readonly Stemming[] = [
  { id: 'de', stem: german },
  { id: 'en', stem: english },
  { id: 'es', stem: spanish },
  { id: 'it', stem: italian },
  { id: 'nl', stem: dutch },
  { id: 'pt', stem: portuguese },
  WHOLE,
];

/** By the BCP 47 tag of a text's language; French without one. */
export function stemmingFor(lang: string | undefined): Stemming {
  const id = lang === undefined ? FRENCH.id : new Intl.Locale(lang).language;
  return id === FRENCH.id ? FRENCH : (FOREIGN.find((each) => each.id === id) ?? WHOLE);
}
