/** Letters that Unicode takes for one whole, though whoever has no such key types others (CLDR, Latin-ASCII). */
const WHOLE: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  ĸ: 'k',
  ŋ: 'n',
  ə: 'e',
  ƒ: 'f',
};
const WHOLE_LETTER = new RegExp(`[${Object.keys(WHOLE).join('')}]`, 'g');

/** Lower case, compatibility forms and ligatures written out, without accents and without signs that nobody sees. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replace(WHOLE_LETTER, (letter) => WHOLE[letter] ?? letter);
}

/** Folds a title, topic or name to the lower-case words of a URL: « Élisa à l’œuvre » is `elisa-a-l-oeuvre`; C, C++ and C# are three. */
export function slugify(text: string): string {
  return fold(text)
    .replace(/(?<=[a-z0-9])\++(?![a-z0-9+])/g, (signs) => '-plus'.repeat(signs.length))
    .replace(/(?<=[a-z0-9])#(?![a-z0-9#])/g, '-sharp')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
