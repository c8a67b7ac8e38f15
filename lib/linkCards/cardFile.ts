import path from 'node:path';
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
function parseCards(file: string, yaml: string): Checked<readonly LinkCard[]> {
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
