import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { formatProblem } from '@/lib/content/problem';
import { letterFile, letterProblems } from '@/lib/editing/letterProblems';
import { composeLetter, type ComposedLetter } from '@/lib/letter/composeLetter';
import { mailHtml, MOST_BYTES } from '@/lib/letter/mailHtml';
import { mailPlain } from '@/lib/letter/mailPlain';
import { openLibrary } from '@/lib/library/openLibrary';
import { isLoopback, settings } from '@/lib/process/settings';
import { longDate } from '@/lib/text/dates';
import { typeset } from '@/lib/text/typography';
import { Refusal, saying } from './refusal';

const USAGE = 'Écrivez : npm run letter -- content/lettres/2025-06-10.md [--out dossier]';

/** `npm run letter -- content/lettres/2025-06-10.md`: writes the letter as one HTML for mail and as plain text, for whoever sends it. */
async function write(): Promise<string> {
  const { contentDir } = settings();
  const { typed, out } = readArguments();
  const library = await openLibrary(contentDir, Date.now);
  try {
    const entry = letterFile(contentDir, typed);
    const problems = await letterProblems(contentDir, entry, library);
    const letter = await library.findLetter(entry.slug);
    if (!letter || problems.some(({ severity }) => severity === undefined)) throw new Refusal(problems.map(formatProblem).join('\n'));
    const composed = await composeLetter(letter, library);
    const html = mailHtml(composed);
    const bytes = Buffer.byteLength(html);
    if (bytes > MOST_BYTES)
      throw new Refusal(`La lettre pèse ${kilobytes(bytes)} ; Gmail coupe après 100 Ko : retirez des articles ou du texte.`);
    await mkdir(out, { recursive: true });
    await writeFile(path.join(out, `${entry.slug}.html`), html);
    await writeFile(path.join(out, `${entry.slug}.txt`), mailPlain(composed));
    return whatNext(composed, path.join(out, entry.slug), bytes, problems.map(formatProblem));
  } finally {
    await library.close();
  }
}

function readArguments(): { readonly typed: string; readonly out: string } {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { out: { type: 'string' } } });
  const [typed, ...more] = positionals;
  if (typed === undefined || more.length > 0) throw new Refusal(USAGE);
  return { typed, out: path.resolve(values.out ?? path.join(settings().cacheDir, 'lettres')) };
}

function whatNext({ letter, scheduled, paper }: ComposedLetter, out: string, bytes: number, warnings: readonly string[]): string {
  const { timeZone, letter: sender } = paper.site;
  return [
    `${out}.html (${kilobytes(bytes)}) et ${out}.txt sont prêts.`,
    `Objet : ${typeset(letter.subject)}`,
    ...warnings,
    ...scheduled.map(
      ({ slug, publishedAt }) => `Attention : « ${slug} » paraîtra le ${longDate(publishedAt, timeZone)} ; n’envoyez pas la lettre avant.`,
    ),
    ...(sender?.unsubscribe === undefined
      ? [
          'Attention : pas de lien de désinscription ; écrivez letter.unsubscribe dans site.yaml, si votre service d’envoi n’en ajoute pas un.',
        ]
      : []),
    ...(isLoopback(new URL(paper.siteUrl))
      ? [`Attention : les liens mènent à ${paper.siteUrl} ; donnez l’adresse du journal dans SITE_URL.`]
      : []),
  ].join('\n');
}

function kilobytes(bytes: number): string {
  return `${Math.ceil(bytes / 1000)} Ko`;
}

await saying(write, USAGE);
