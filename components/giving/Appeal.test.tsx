import { expect, it } from 'vitest';
import { page } from '@/tests/support/paper';
import { seen } from '@/tests/support/seen';
import { Appeal } from './Appeal';

const PHOTO = '![Un port](/port.jpg "Légende")\n\n';
const QUOTE = '> Une citation.\n\n';

it.each([
  ['after the first paragraph', 'Voici.\n\nLa suite.', 'Voici. [don] La suite.'],
  ['after a heading and what it is about', '## Donner\n\nVoici.\n\n## Pourquoi', 'Donner Voici. [don] Pourquoi'],
  [
    'not inside what stands before the first paragraph',
    `${PHOTO}${QUOTE}Voici.\n\nLa suite.`,
    'Légende Une citation. Voici. [don] La suite.',
  ],
  ['after a text of one paragraph', 'Voici.', 'Voici. [don]'],
  ['after a text that has none', '- Un\n- Deux', 'Un Deux [don]'],
  [
    'after a paragraph of several lines, with signs',
    'Un <br> mot, 1 < 2 > 0, « &lt;/p> ».\n\nLa suite.',
    'Un mot, 1 &#x3C; 2 > 0, « &#x3C;/p> ». [don] La suite.',
  ],
])('a donor meets the form %s', (_, body, expected) => {
  const appeal = <Appeal page={page('don', "L'appel !", 'Pour nous', body)}>[don]</Appeal>;
  expect(seen(appeal).replace(/\s/g, ' ')).toBe(`L’appel ! ${expected}`);
});
