/** Application record of IPTC's Information Interchange Model (4.2, part 6): record 2, and the numbers of those who are named, and of what is said of the picture. */
const RECORD = 2;
const NUMBERS = { creator: 80, credit: 110, rights: 116, caption: 120 } as const;
/** Opens each dataset: then follow record, number and a length of two bytes (part 3). */
const TAG = 0x1c;
const HEAD = 5;

/** Whom a picture names, and what it says of itself, in the block that agencies wrote before XMP. `creator` may be several. */
export interface IimCredit {
  readonly creator: readonly string[];
  readonly credit: readonly string[];
  readonly rights: readonly string[];
  readonly caption: readonly string[];
}

/** Reads an IPTC block, wherever in Photoshop's wrapping it lies; a damaged one says nothing. */
export function readIim(block: Buffer): IimCredit {
  const sets = datasets(block);
  const of = (number: number): string[] => sets.filter((set) => set.number === number).map(({ value }) => decoded(value));
  return { creator: of(NUMBERS.creator), credit: of(NUMBERS.credit), rights: of(NUMBERS.rights), caption: of(NUMBERS.caption) };
}

function datasets(block: Buffer): { readonly number: number; readonly value: Buffer }[] {
  const found = [];
  for (let at = 0; at + HEAD <= block.length; at += 1) {
    const end = at + HEAD + block.readUInt16BE(at + 3);
    if (block[at] !== TAG || block[at + 1] !== RECORD || end > block.length) continue;
    found.push({ number: block.readUInt8(at + 2), value: block.subarray(at + HEAD, end) });
    at = end - 1;
  }
  return found;
}

/** The block may say its encoding, and mostly does not: what is valid UTF-8 is no other by chance. */
function decoded(value: Buffer): string {
  const text = value.toString('utf8');
  return text.includes('\uFFFD') ? value.toString('latin1') : text;
}
