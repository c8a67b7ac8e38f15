import { isSeq, parseDocument } from 'yaml';
import type { LinkCard } from '../../markdown/linkCards/linkCards';

const BEGINNING = '# Les cartes des adresses seules sur leur ligne, écrites par « npm run cards ». Vous pouvez les corriger.\ncards: []\n';

/** A file of cards, empty when there is none yet, with these at its end; what editors wrote in it stays. Its text is sound. */
export function withCards(yaml: string, cards: readonly LinkCard[]): string {
  const document = parseDocument(yaml === '' ? BEGINNING : yaml);
  if (!isSeq(document.get('cards'))) document.set('cards', document.createNode([]));
  for (const card of cards) document.addIn(['cards'], document.createNode(card));
  const list = document.get('cards', true);
  if (isSeq(list)) list.flow = false;
  return document.toString({ lineWidth: 0 });
}
