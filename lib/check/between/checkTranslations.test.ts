import { expect, it } from 'vitest';
import { articleText } from '@/tests/support/paper';
import { problemsIn } from '@/tests/support/problemsIn';

it.each([
  ['nothing of a translation that is there, in its language', '[{ lang: en, to: in-english }]', []],
  ['nothing of one on another site', '[{ lang: de, to: "https://exemple.org/artikel" }]', []],
  [
    'of a name that no article has',
    '[{ lang: en, to: in-englis }]',
    ['articles/a.md:5:32 translations.1.to: aucun article « in-englis » ; vouliez-vous écrire in-english ?'],
  ],
  [
    'of one in another language',
    '[{ lang: de, to: in-english }]',
    ['articles/a.md:5:32 translations.1.to: « in-english » est en anglais, non en allemand ; corrigez lang dans l’un des deux fichiers'],
  ],
  [
    'of the article’s own language',
    '[{ lang: fr, to: in-english }]',
    ['articles/a.md:5:32 translations.1.to: l’article est déjà en français ; écrivez la langue de la traduction'],
  ],
  [
    'of two for one language',
    '[{ lang: en, to: in-english }, { lang: en, to: autre }]',
    ['articles/a.md:5:54 translations.2.lang: trouvé « en » ; cette langue a déjà une traduction ; retirez-en une'],
  ],
  [
    'of what is neither a name nor an address',
    '[{ lang: en, to: In English }]',
    [
      'articles/a.md:5:32 translations.1.to: trouvé « In English » ; écrivez le nom du fichier de la traduction, sans .md, ou son adresse complète, comme https://exemple.org/article',
    ],
  ],
])('an editor is told %s', async (_, translations, told) => {
  const files = {
    'articles/a.md': articleText({ translations }),
    'articles/in-english.md': articleText({ lang: 'en', headline: 'A headline' }),
    'articles/autre.md': articleText(),
  };
  expect(await problemsIn(files)).toEqual(told);
});
