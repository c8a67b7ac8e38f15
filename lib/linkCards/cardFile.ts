import path from 'node:path';
import { isSeq, parseDocument } from 'yaml';
import * as z from 'zod';
import type { Checked } from '../content/problem';
import { checkFields } from '../content/schema/checkFields';
import { group, listOf, text, webAddress } from '../content/schema/fields';
import { pictureFields } from '../content/schema/pictureFields';
import { decodeText } from '../content/yaml/decodeText';
import { readYaml } from '../content/yaml/yamlSource';
import { readFileBytes } from '../files/readBytes';
import { TooLarge } from '../files/tooLarge';
import type { LinkCard } from '../markdown/linkCards/linkCards';

/** Beside a text: what is shown of the pages at addresses that stand alone in it. */
export const CARD_FILE = 'cartes.yaml';

const schema = z.strictObject(
  {
    cards: listOf(
      group(
        {
          url: webAddress('écrivez l’adresse comme dans le texte, https://…', /^https$/),
          title: text('écrivez le titre de la page'),
          source: text('écrivez le nom du site, comme YouTube'),
          author: text('écrivez qui l’a publiée, ou retirez le champ').optional(),
          image: pictureFields.src.optional(),
        },
        'une carte a les champs url, title, source et, au besoin, author et image',
      ),
      'écrivez une liste de cartes, chacune avec - url:',
    ),
  },
  { error: 'écrivez cards, puis une carte par adresse' },
);

/** Checks the text of a file of cards. */
export function parseCards(file: string, yaml: string): Checked<readonly LinkCard[]> {
  const source = readYaml(file, yaml);
  if (!source.ok) return source;
  const checked = checkFields(schema, source.value);
  return checked.ok ? { ok: true, value: checked.value.cards } : checked;
}

/** The cards beside a text, whose folder this is; `undefined` where there is no such file. Its problems are named as `name`. */
export async function readCards(folder: string, name = CARD_FILE): Promise<Checked<readonly LinkCard[]> | undefined> {
  const found = await readFileBytes(path.join(folder, CARD_FILE)).catch((error: unknown) => {
    if (error instanceof TooLarge) return undefined;
    throw error;
  });
  const decoded = found && decodeText(name, found.bytes);
  return decoded?.ok ? parseCards(name, decoded.value) : decoded;
}

const BEGINNING = '# Les cartes des adresses seules sur leur ligne, écrites par « npm run cards ». Vous pouvez les corriger.\ncards: []\n';

/** A file of cards, empty when there is none yet, with these at its end; what editors wrote in it stays. Its text is sound. */
export function withCards(yaml: string, cards: readonly LinkCard[]): string {
  const document = parseDocument(yaml === '' ? BEGINNING : yaml);
  const before = document.get('cards');
  if (before === undefined || before === null) document.set('cards', document.createNode([]));
  for (const card of cards) document.addIn(['cards'], document.createNode(card));
  const list = document.get('cards', true);
  if (isSeq(list)) list.flow = false;
  return document.toString({ lineWidth: 0 });
}
