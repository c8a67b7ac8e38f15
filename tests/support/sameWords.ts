/**
 * A text as the words a reader reads, each with the punctuation that touches it. Three differences are French
 * typesetting and not wording, and are taken out: the kind of a space, whether one stands inside « » or before
 * `; : ! ? %`, and the apostrophe's form. The appeal's source also lost line breaks after a full stop (« social.Les »).
 */
export function wordsOf(text: string): string[] {
  return text
    .replaceAll("'", '’')
    .replace(/«\s+/g, '«')
    .replace(/\s+(?=[»;:!?%])/g, '')
    .replace(/\.(?=\p{Lu})/gu, '. ')
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** Where `wanted` begins in `text`, as an unbroken run of words; -1 when it is not there. */
export function findRun(text: readonly string[], wanted: readonly string[]): number {
  return text.findIndex((_word, start) => wanted.every((word, index) => text[start + index] === word));
}

/** Says where `text` first leaves the wording of `wanted`; `undefined` when all of it is there, in order. */
export function firstDifference(text: readonly string[], wanted: readonly string[]): string | undefined {
  const common = text.map((_word, start) => {
    const length = wanted.findIndex((word, index) => text[start + index] !== word);
    return { start, length: length === -1 ? wanted.length : length };
  });
  const best = common.reduce((longest, run) => (run.length > longest.length ? run : longest), { start: 0, length: 0 });
  if (best.length === wanted.length) return undefined;
  const before = wanted.slice(Math.max(0, best.length - 5), best.length).join(' ');
  return `after « ${before} » the source has « ${wanted[best.length] ?? ''} », the page « ${text[best.start + best.length] ?? ''} »`;
}
