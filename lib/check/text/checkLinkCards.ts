import path from 'node:path';
import type { Problem } from '../../content/problem';
import { lineAndColumn } from '../../content/yaml/yamlSyntax';
import { stampAt } from '../../files/stamp';
import { CARD_FILE, readCards } from '../../linkCards/cardFile';
import { loneAddresses } from '../../markdown/linkCards/loneLinks';

/**
 * What is wrong with the cards beside a text, in the content folder `root`; and, as advice, which addresses that stand alone have none.
 * `firstLine` is the line of the file at which `body` starts, 1-based.
 */
export async function checkLinkCards(root: string, file: string, body: string, firstLine: number): Promise<Problem[]> {
  const addresses = loneAddresses(body);
  const hasFolder = file.endsWith('/index.md');
  const folder = path.posix.dirname(file);
  const cardFile = `${folder}/${CARD_FILE}`;
  const cards = hasFolder ? await readCards(path.join(root, folder), cardFile) : undefined;
  if (cards && !cards.ok) return [...cards.problems];
  const known = new Map(cards?.value.map((card) => [card.url, card]));
  const without = addresses
    .filter(({ url }) => !known.has(url))
    .map(({ url, offset }): Problem => ({ file, ...placeIn(body, offset, firstLine), message: noCard(url), severity: 'warning' }));
  const pictures = [...known.values()].map(async ({ url, image }): Promise<Problem[]> => {
    if (image === undefined || (await stampAt(path.join(root, folder, image)))) return [];
    const message = `aucun fichier « ${image} » à côté du texte, pour la carte de ${url} ; posez-y l’image, ou retirez le champ image`;
    return [{ file: cardFile, line: 1, column: 1, field: 'cards', message }];
  });
  return [...without, ...(await Promise.all(pictures)).flat()];
}

function placeIn(body: string, offset: number, firstLine: number) {
  const { line, column } = lineAndColumn(body, offset);
  return { line: firstLine + line - 1, column, field: '-' };
}

function noCard(url: string): string {
  return `« ${url} » n’a pas encore de carte et reste un lien ; « npm run cards » la fait, ou écrivez <${url}> si un lien suffit`;
}
