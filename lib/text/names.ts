import { DOT } from './spaces';
import { LANGUAGE, words } from './words';

const list = new Intl.ListFormat(LANGUAGE, { type: 'conjunction' });

/** « Kenrick Cai et Krystal Hu » */
export function joinNames(names: readonly string[]): string {
  return list.format(names);
}

/** The same in pieces, so that each name can be a link: `name` is true for names, false for what stands between them. */
export function nameParts(names: readonly string[]): { readonly text: string; readonly name: boolean }[] {
  return list.formatToParts(names).map(({ type, value }) => ({ text: value, name: type === 'element' }));
}

/** The line under a picture: whose it is, and that a machine made it, when one did. */
export function pictureCredit({
  credit,
  generated = false,
}: {
  readonly credit: string;
  readonly generated?: boolean | undefined;
}): string {
  return generated ? credit + DOT + words.generatedImage : credit;
}

/** Who made a story, by name. */
interface Credits {
  readonly byline: readonly string[];
  readonly translators: readonly string[];
  readonly editors: readonly string[];
}

/**
 * The line that closes a wire story: « (Reportage …, version française …, édité par …) ».
 * `undefined` for the paper's own pieces, whose byline says it all.
 */
export function creditLine({ byline, translators, editors }: Credits): string | undefined {
  if (translators.length === 0 && editors.length === 0) return undefined;
  const credits = [
    [words.reporting, byline],
    [words.frenchVersion, translators],
    [words.editedBy, editors],
  ] as const;
  const named = credits.filter(([, people]) => people.length > 0);
  return `(${named.map(([role, people]) => `${role} ${joinNames(people)}`).join(', ')})`;
}
