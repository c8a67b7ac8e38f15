import path from 'node:path';
import * as z from 'zod';
import { judge } from '../tests/judges/judge';
import { ensureChromium, findChromium, QUIET } from '../tests/support/chromium';
import { fullPaper } from '../tests/support/fullPaper';
import { run } from '../tests/support/run';
import type { Chapter, Effort, Goal } from './chapter';
import { paths, withPlace, withServer } from './place';
import { ours } from './servers';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
/** Of the paper as it is, and of one with photos, an author and a dossier. */
const PAGES = { 'the front page': paths.front, 'the article': paths.article, 'the donation page': paths.giving };
const FULL_PAGES = {
  'a front page with photos': paths.front,
  'a story with a photo': '/articles/tous-les-elements',
  'an author': '/auteurs/prenom-nom',
  'a dossier': '/dossiers/essai',
};

const scores = z.object({
  lighthouseVersion: z.string(),
  categories: z.record(z.enum(CATEGORIES), z.object({ score: z.number() })),
  audits: z.record(z.string(), z.object({ title: z.string(), score: z.number().nullable(), scoreDisplayMode: z.string() })),
});
type Scores = z.output<typeof scores>;

/** What Lighthouse says of pages on its phone, as a visitor of a public paper meets them. */
export async function lighthouse({ repeats }: Effort): Promise<Chapter> {
  await ensureChromium();
  // A paper on loopback turns search engines away, which would cost it SEO: its address is a public one, its server here.
  const server = ours({ SITE_URL: 'https://journal.example' });
  const judgeAll = (pages: Readonly<Record<string, string>>, write?: typeof fullPaper) =>
    withPlace(
      (place) =>
        withServer(server, place, paths.article, async ({ origin }) => {
          const all: (readonly [string, Scores])[] = [];
          for (const [name, page] of Object.entries(pages)) all.push([name, await middleOf(repeats, origin + page)]);
          return all;
        }),
      write,
    );
  const found = [...(await judgeAll(PAGES)), ...(await judgeAll(FULL_PAGES, fullPaper))];
  return {
    title: 'Lighthouse',
    method: `Lighthouse ${found[0]?.[1].lighthouseVersion ?? ''}, its mobile setting (a phone on slow 4G, simulated), of ${repeats} runs a page the one in the middle.`,
    tables: [
      {
        head: ['', ...CATEGORIES, 'short of 100 by'],
        rows: found.map(([name, told]) => [name, ...CATEGORIES.map((category) => String(points(told, category))), failed(told)]),
      },
    ],
    goals: found.map(goal),
  };
}

function goal([name, told]: readonly [string, Scores]): Goal {
  const all = CATEGORIES.map((category) => points(told, category));
  return { what: `Lighthouse, ${name}`, wanted: '4 × 100', found: all.join(', '), met: all.every((each) => each === 100) };
}

function points({ categories }: Scores, category: (typeof CATEGORIES)[number]): number {
  return Math.round(categories[category].score * 100);
}

/** The audits with a yes or no that said no. */
function failed({ audits }: Scores): string {
  const titles = Object.values(audits).flatMap(({ title, score, scoreDisplayMode }) =>
    scoreDisplayMode === 'binary' && score !== null && score < 1 ? [title] : [],
  );
  return titles.length === 0 ? '–' : titles.join('; ');
}

/** The run with the median performance: it is the one figure that a busy machine lowers (Lighthouse's « Score variability »). */
async function middleOf(runs: number, url: string): Promise<Scores> {
  const first = await judged(url);
  const all = [first];
  while (all.length < runs) all.push(await judged(url));
  all.sort((a, b) => a.categories.performance.score - b.categories.performance.score);
  return all[Math.floor(all.length / 2)] ?? first;
}

async function judged(url: string): Promise<Scores> {
  const program = await judge(path.join('lighthouse', 'cli', 'index.js'));
  const flags = [
    `--chrome-flags=--headless ${QUIET.join(' ')}`,
    '--output=json',
    '--quiet',
    '--no-enable-error-reporting',
    `--only-categories=${CATEGORIES.join(',')}`,
  ];
  const { code, stdout, stderr } = await run(process.execPath, [program, url, ...flags], { CHROME_PATH: findChromium() ?? '' });
  if (code !== 0) throw new Error(`Lighthouse could not judge ${url}:\n${stderr}`);
  return scores.parse(JSON.parse(stdout));
}
