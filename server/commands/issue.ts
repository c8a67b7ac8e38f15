import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { cardText, plainCardText, type CardText } from '@/lib/discovery/card/cardText';
import type { FullStory } from '@/lib/discovery/feed/fullText';
import { paperOf } from '@/lib/discovery/paper';
import type { Book } from '@/lib/issue/book';
import { bookPictures } from '@/lib/issue/bookPictures';
import { parseDays, type IssueDays } from '@/lib/issue/issueDays';
import { issueStories } from '@/lib/issue/issueStories';
import { printBook } from '@/lib/issue/printBook';
import type { Library } from '@/lib/library/library';
import { openLibrary } from '@/lib/library/openLibrary';
import { settings } from '@/lib/process/settings';
import { megabytes } from '@/lib/text/sizes';
import { words } from '@/lib/text/words';
import { CardFailed, Drawing } from '../cards/drawing';
import { Refusal, saying } from './refusal';

const USAGE = 'Écrivez : npm run issue -- 2025-06-10 [--out fichier.epub], ou pour plusieurs jours 2025-06-01..2025-06-30';
/** In pixels; as high as a page of a book is to its width. */
const COVER_SIZE = { width: 1200, height: 1600 };

/** `npm run issue -- 2025-06-10`: the public stories of a day, or of some, as a book to take along. */
async function write(): Promise<string> {
  const { typed, out } = readArguments();
  const { contentDir, cacheDir } = settings();
  const library = await openLibrary(contentDir, Date.now);
  try {
    const days = parseDays(typed, library.site.timeZone);
    if (!days) throw new Refusal(USAGE);
    const paper = paperOf(library);
    const stories = await issueStories(library, days, paper);
    if (stories.length === 0) throw new Refusal(`Aucun article public : ${days.title}.`);
    const unread: string[] = [];
    const pictures = await bookPictures(stories, paper, (file) =>
      unread.push(`Attention : « ${file} » ne peut être lue, et n’est pas dans le numéro.`),
    );
    const book: Book = { paper, days, stories, cover: await drawCover(library, days, stories) };
    const bytes = printBook(book, pictures);
    const file = path.resolve(out ?? path.join(cacheDir, 'numeros', `${days.name}.epub`));
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, bytes);
    return [`${file} est prêt : ${words.stories(stories.length)}, ${megabytes(bytes.length)}.`, ...new Set(unread)].join('\n');
  } finally {
    await library.close();
  }
}

function readArguments(): { readonly typed: string; readonly out: string | undefined } {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { out: { type: 'string' } } });
  const [typed, ...more] = positionals;
  if (typed === undefined || more.length > 0) throw new Refusal(USAGE);
  return { typed, out: values.out };
}

/** The card of the first story, upright, with the issue's days at its foot; the paper's own card where that one cannot be drawn. */
async function drawCover({ site }: Library, { title }: IssueDays, [first]: readonly FullStory[]): Promise<Uint8Array> {
  const drawing = new Drawing((error) => process.emitWarning(error));
  const draw = (text: CardText) => drawing.draw({ text: { ...text, date: title }, logo: site.publisher.logo, size: COVER_SIZE });
  try {
    return await draw(first ? cardText(first, site) : plainCardText('', site));
  } catch (error) {
    if (!(error instanceof CardFailed)) throw error;
    return await draw(plainCardText('', site));
  } finally {
    await drawing.close();
  }
}

await saying(write, USAGE);
