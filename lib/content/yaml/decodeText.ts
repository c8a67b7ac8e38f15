import { topOf, type Checked, type Problem } from '../problem';
import { lineAndColumn } from './yamlSyntax';

/**
 * The text of a file, from its bytes: UTF-8, with or without a byte-order mark. Anything else is refused and named,
 * because a wrong decoding prints « rÃ©forme » and says nothing.
 */
export function decodeText(file: string, bytes: Uint8Array): Checked<string> {
  const refuse = (problem: Problem): Checked<string> => ({ ok: false, problems: [problem] });
  const kind = SIGNATURES.find(([signature]) => signature.every((byte, at) => bytes[at] === byte))?.[1] ?? nameNulls(bytes);
  if (kind !== undefined) return refuse({ ...topOf(file), message: `${kind} ; ${SAVE_AS_UTF8}` });
  try {
    // A Mac may write « é » as e and an accent; whoever looks for a letter, a month or a word then misses it.
    return { ok: true, value: UTF_8.decode(bytes).normalize() };
  } catch (error) {
    // The one error the Encoding Standard gives: these bytes are no UTF-8.
    if (!(error instanceof TypeError)) throw error;
    return refuse(notUtf8(file, bytes));
  }
}

/** Made once: to make one takes as long as decoding 2 KB. */
const UTF_8 = new TextDecoder('utf-8', { fatal: true });
const SAVE_AS_UTF8 = 'enregistrez ce fichier comme texte brut, avec l’encodage UTF-8';

/** First bytes of what people save under the name of an article. */
const SIGNATURES: readonly (readonly [readonly number[], string])[] = [
  [[0xff, 0xfe], 'ce texte est en UTF-16'],
  [[0xfe, 0xff], 'ce texte est en UTF-16'],
  [[0x50, 0x4b, 0x03, 0x04], 'ceci est un document Word ou LibreOffice, pas du texte'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'ceci est un ancien document Word, pas du texte'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'ceci est un document RTF, pas du texte'],
  [[0x25, 0x50, 0x44, 0x46], 'ceci est un document PDF, pas du texte'],
];

function nameNulls(bytes: Uint8Array): string | undefined {
  if (!bytes.includes(0)) return undefined;
  return bytes[0] === 0 || bytes[1] === 0 ? 'ce texte est en UTF-16' : 'trouvé un octet nul : ceci n’est pas du texte';
}

function notUtf8(file: string, bytes: Uint8Array): Problem {
  const wrong = firstWrongByte(bytes);
  const sound = new TextDecoder().decode(bytes.subarray(0, wrong));
  // A superset of Latin-1, and the name under which the Encoding Standard knows both.
  const read = new TextDecoder('windows-1252').decode(bytes.subarray(wrong));
  const word = `${/\S*$/.exec(sound)?.[0] ?? ''}${/^\S*/.exec(read)?.[0] ?? ''}`;
  const message = `trouvé « ${word} » en Latin-1 ou Windows-1252 ; ${SAVE_AS_UTF8}`;
  return { file, line: sound.split('\n').length, column: sound.length - sound.lastIndexOf('\n'), field: '-', message };
}

/** Where UTF-8 ends: decoding puts U+FFFD there, which is written with other bytes than those that were read. */
function firstWrongByte(bytes: Uint8Array): number {
  const again = new TextEncoder().encode(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
  return again.findIndex((byte, at) => byte !== bytes[at]);
}

/** Letters that were decoded wrongly before, and then saved so: « rÃ©forme », « lâ€™Ã©tÃ© », « r�forme ». */
export function misreadLetters(file: string, text: string): Problem[] {
  const at = text.search(/\uFFFD|[ÃÂ][\u0080-\u00BF]|â€[\u0080-\u00BF\u0152-\u2122]/u);
  if (at === -1) return [];
  const start = at - (/\S*$/.exec(text.slice(Math.max(0, at - 40), at))?.[0].length ?? 0);
  const word = /^\S{1,40}/.exec(text.slice(start))?.[0] ?? '';
  const message = `« ${word} » a perdu ses accents en chemin ; retapez ce texte, ou reprenez-le de son original`;
  return [{ file, ...lineAndColumn(text, start), field: '-', message, severity: 'warning' }];
}
