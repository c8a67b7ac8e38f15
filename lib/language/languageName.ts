import { LANGUAGE } from '../text/words';

const names = new Intl.DisplayNames(LANGUAGE, { type: 'language' });

/** What a language is called, as a label: `fr` is « Français ». `tag` is one that there is (BCP 47). */
export function languageName(tag: string): string {
  const name = names.of(tag) ?? tag;
  return name.slice(0, 1).toLocaleUpperCase(LANGUAGE) + name.slice(1);
}
