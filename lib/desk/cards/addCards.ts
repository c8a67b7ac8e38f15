import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readFrontMatter } from '../../content/yaml/frontMatter';
import { decodeText } from '../../content/yaml/decodeText';
import { absent } from '../../files/stamp';
import { CARD_FILE, readCards } from '../../linkCards/cardFile';
import { fetchCard, fetchPoster } from '../../linkCards/fetchCard';
import { Unreachable, type Reach } from '../../linkCards/fetchPublic';
import type { LinkCard } from '../../markdown/linkCards/linkCards';
import { loneAddresses } from '../../markdown/linkCards/loneLinks';
import { addPicture, moveIntoFolder, ownFile } from '../store/addPicture';
import { placeOf } from '../store/contentPath';
import { writeWhole } from '../store/writeWhole';
import { withCards } from './withCards';

/** What came of an address: its card, or why it stays a link. */
interface CardOutcome {
  readonly url: string;
  readonly card: LinkCard | undefined;
  /** A French sentence, also of a card that is there without its picture. */
  readonly says: string | undefined;
}

export interface AddedCards {
  /** Where the text is now, relative to the content folder: a flat `x.md` with a card has become `x/index.md`. */
  readonly file: string;
  readonly outcomes: readonly CardOutcome[];
}

interface Fetching {
  readonly reach?: Reach | undefined;
  /** True for an address that is not to be asked. */
  readonly except?: (url: string) => boolean;
}

/**
 * Fetches what there is at the addresses that stand alone in a text and have no card yet, and keeps it beside the text. Of one that is not
 * reached, or says nothing of itself, the link stays. To be run while nothing is saved; throws `OutsideContent`, rejects as the disk does.
 */
export async function addCards(folder: string, file: string, { reach, except }: Fetching = {}): Promise<AddedCards> {
  const urls = (await missingCards(folder, file)).filter((url) => except?.(url) !== true);
  const outcomes: CardOutcome[] = [];
  // With its first picture, a flat text has moved.
  const now = (): string => (outcomes.some(({ card }) => card?.image !== undefined) ? ownFile(file) : file);
  for (const url of urls) outcomes.push(await outcomeOf(folder, now(), url, reach));
  const cards = outcomes.flatMap(({ card }) => card ?? []);
  if (cards.length === 0) return { file, outcomes };
  const own = await placeOf(folder, ownFile(file));
  await keep(path.join(path.dirname(own), CARD_FILE), cards);
  await moveIntoFolder(folder, now());
  return { file: ownFile(file), outcomes };
}

/** At the end of the file as it is by then: an editor may save it meanwhile. */
async function keep(at: string, cards: readonly LinkCard[]): Promise<void> {
  const read = async (): Promise<string | undefined> => (await readFile(at).catch(absent))?.toString();
  for (let isKept = false; !isKept;) {
    const before = await read();
    isKept = await writeWhole(at, Buffer.from(withCards(before ?? '', cards)), async () => (await read()) === before);
  }
}

/** The addresses that stand alone in a text and have no card; none where the file of cards has an error, which check-content tells. */
async function missingCards(folder: string, file: string): Promise<readonly string[]> {
  const bytes = await readFile(path.join(folder, file)).catch(absent);
  const text = bytes && decodeText(file, bytes);
  const parts = text?.ok ? readFrontMatter(file, text.value) : undefined;
  if (!parts?.ok) return [];
  const cards = await readCards(path.join(folder, path.dirname(ownFile(file))));
  if (cards && !cards.ok) return [];
  const known = new Set(cards?.value.map(({ url }) => url));
  return [...new Set(loneAddresses(parts.value.body).map(({ url }) => url))].filter((url) => !known.has(url));
}

async function outcomeOf(folder: string, file: string, url: string, reach: Reach | undefined): Promise<CardOutcome> {
  try {
    const { card, poster } = await fetchCard(url, reach);
    const image = poster === undefined ? undefined : await addPoster(folder, file, card.title, poster, reach);
    return { url, card: { ...card, ...(image?.src !== undefined && { image: image.src }) }, says: image?.says };
  } catch (error) {
    if (!(error instanceof Unreachable)) throw error;
    return { url, card: undefined, says: `${url} ${error.message} ; l’adresse reste un lien.` };
  }
}

/** The picture goes through the same door as an editor's own: made anew of its pixels, so that nothing else of the file is kept. */
async function addPoster(folder: string, file: string, title: string, poster: string, reach: Reach | undefined) {
  try {
    const added = await addPicture(folder, file, { name: `carte-${title.slice(0, 40)}.jpg`, bytes: await fetchPoster(poster, reach) });
    return added.ok ? { src: added.src, says: undefined } : { src: undefined, says: added.says };
  } catch (error) {
    if (!(error instanceof Unreachable)) throw error;
    return { src: undefined, says: `L’image ${poster} ${error.message} ; la carte n’en a pas.` };
  }
}
