import { parseLetter } from '@/lib/content/letter';
import { letterSettings } from '@/lib/content/schema/settings/letterSettings';
import type { LetterParts } from '@/lib/letter/letterParts';
import { typesetText } from '@/lib/markdown/typesetText';
import { article, page, site, SITE_URL, sound } from './paper';

const INTRO = `Chers lecteurs, **l’essentiel** du jour, avec un [lien vers l’appel](/don), un [rapport](https://example.org/?a=1&b=2)[^1].

## Un intertitre

- un point ;
- un autre.

> Une citation.

| Année | Montant |
| ----- | ------- |
| 2025  | 12      |

[^1]: Une note.
`;

const SENDER = letterSettings.parse({ action: 'https://lettres.example/inscription', unsubscribe: '{{unsubscribe}}' });

/** A letter with all that its text can have, of three stories, from a paper whose sender puts a link in the place of `{{unsubscribe}}`. */
export function letterParts(stories = 3): LetterParts {
  const letter = sound(parseLetter('2025-06-10', `---\nsubject: "L'objet : « essai »"\nstories: [un-article]\n---\n${INTRO}`));
  return {
    letter: { ...letter, typeset: typesetText({ ...letter, path: '/lettres/2025-06-10' }, {}, SITE_URL) },
    stories: Array.from({ length: stories }, (_, n) =>
      article(
        { headline: `Un titre ${n} & un autre`, standfirst: 'Un chapô, en une phrase.', byline: '[Prénom Nom]' },
        undefined,
        `article-${n}`,
      ),
    ),
    appeal: page('don', 'Un appel', 'Une phrase qui appelle.'),
    paper: {
      site: { ...site, letter: SENDER },
      siteUrl: SITE_URL,
      indexable: true,
      securityContact: undefined,
      fediverseCreator: undefined,
      hub: undefined,
      indexNow: undefined,
      announceAfterMs: 0,
      pages: () => [],
    },
  };
}
