import path from 'node:path';
import { isMarkdown } from '@/lib/content/kinds';
import { addCards, type AddedCards } from '@/lib/desk/cards/addCards';
import { isContentPath, OutsideContent } from '@/lib/desk/store/contentPath';
import { stampAt } from '@/lib/files/stamp';
import { everyText } from '@/lib/desk/cards/everyText';
import { settings } from '@/lib/process/settings';

/**
 * `npm run cards`: makes cards of the addresses that stand alone in the texts of the content folder, or in the files named after `--`, by
 * their path from here or from that folder. A line for each address; exit 1 for a file that is no text of the paper.
 */
const folder = settings().contentDir;
const named = process.argv.slice(2);

for (const file of named.length === 0 ? await everyText(folder) : await Promise.all(named.map(fileOf))) {
  if (file === undefined) continue;
  const { file: now, outcomes } = await addCards(folder, file).catch(outside(file));
  for (const { url, card, says } of outcomes) {
    if (card) console.log(`${now}: « ${card.title} », ${url}`);
    if (says !== undefined) console.error(`${now}: ${says}`);
  }
}

/** A text behind a link is somebody else's to change. */
function outside(file: string) {
  return (error: unknown): AddedCards => {
    if (!(error instanceof OutsideContent)) throw error;
    console.error(`${file}: ${error.message}`);
    process.exitCode = 1;
    return { file, outcomes: [] };
  };
}

async function fileOf(typed: string): Promise<string | undefined> {
  const inFolder = path.relative(folder, path.resolve(typed)).split(path.sep).join('/');
  for (const file of [inFolder, typed])
    if (isContentPath(file) && isMarkdown(file) && (await stampAt(path.join(folder, file)))) return file;
  console.error(`« ${typed} » n’est pas un texte de ${folder}.`);
  process.exitCode = 1;
  return undefined;
}
