import { typeset } from '../text/typography';
import { LANGUAGE } from '../text/words';

/** The scripts that run from right to left (Unicode, UAX 9), of those that living languages are written in. */
const RIGHT_TO_LEFT = new Set(['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Rohg', 'Syrc', 'Thaa']);

/** For an element that holds words of an article: nothing for one in the paper's language. `lang` is a BCP 47 tag. */
export function languageAttributes(lang: string | undefined): { readonly lang?: string; readonly dir?: 'ltr' | 'rtl' } {
  if (lang === undefined) return {};
  const { script = '' } = new Intl.Locale(lang).maximize();
  return { lang, dir: RIGHT_TO_LEFT.has(script) ? 'rtl' : 'ltr' };
}

/** Whether a text is set by the paper's own rules. */
export function isOwnLanguage(lang: string | undefined): boolean {
  return lang === undefined || new Intl.Locale(lang).language === LANGUAGE;
}

/** A run of plain text by the typography of its language: French is set, another keeps what was typed. */
export function typesetIn(text: string, lang: string | undefined): string {
  return isOwnLanguage(lang) ? typeset(text) : text;
}
