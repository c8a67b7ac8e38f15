import { LANGUAGE } from '../text/words';

const names = new Intl.DisplayNames([LANGUAGE], { type: 'language' });

/** A language in words, as « anglais » for `en`; its code, where nobody has a word for it. `lang` is a BCP 47 tag. */
export function languageName(lang: string): string {
  return names.of(lang) ?? lang;
}

/** The same as a label: « Anglais ». */
export function languageLabel(lang: string): string {
  const name = languageName(lang);
  return name.slice(0, 1).toLocaleUpperCase(LANGUAGE) + name.slice(1);
}
