import { expect, it } from 'vitest';
import { articleText } from '@/tests/support/paper';
import { problemsIn } from '@/tests/support/problemsIn';

const LIVE = '{ start: 2025-06-13 09:00, end: 2025-06-14 02:00 }';
const told = (body: string, live = LIVE) => problemsIn({ 'articles/a.md': articleText({ live }, body) });

const ORDER = 'avertissement : cette heure n’est pas à sa place ; si elle est d’un autre jour, écrivez-le : ## 14 juin, 0:15 — Titre';
const HOUR = 'avertissement : cette heure n’ouvre pas une entrée du direct ; écrivez ## 14:32 — Titre';

it.each([
  [
    'an hour after midnight without its day',
    '## 0:15 — C\n\nx\n\n## 23:50 — B\n\nx\n\n## 23:40 — A\n\nx',
    [`articles/a.md:11:1 -: ${ORDER}`],
  ],
  ['an hour that no clock shows', '## 23:50 — B\n\nx\n\n## 25:10 — A\n\nx', [`articles/a.md:11:1 -: ${HOUR}`]],
  ['an hour that is part of a sentence', '## 15 h de débat\n\nx', [`articles/a.md:7:1 -: ${HOUR}`]],
  ['nothing of entries in either order', '## 14 juin, 0:15 — B\n\nx\n\n## 23:50 — A\n\nx', []],
])('the editor of a live coverage is told of %s', async (_, body, problems) => {
  expect(await told(body)).toEqual(problems);
});

it('the editor of a live coverage is told of a pinned hour that no entry has', async () => {
  expect(await told('## 14:32 — A\n\nx', '{ start: 2025-06-13 09:00, end: 2025-06-14, pinned: 14:33 }')).toEqual([
    expect.stringContaining('live.pinned: trouvé « 14:33 » ; aucune entrée n’a cette heure ; écrivez-la comme dans le texte'),
  ]);
});
