import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { articleText } from '../tests/support/paper';
import type { Place } from './servers';

/** The article that is corrected. */
export const CORRECTED = 'corrige';
const article = (slug: string): string => `/articles/${slug}`;

/** Writes an article's file. */
export function write({ content }: Place, slug: string, body: string, fields: Readonly<Record<string, string>> = {}): Promise<void> {
  return writeFile(path.join(content, 'articles', `${slug}.md`), articleText(fields, body));
}

/** Corrects an article again and again; milliseconds until its page shows each. */
export async function save(place: Place, edge: string, count: number): Promise<number[]> {
  const all: number[] = [];
  for (let n = 0; n < count; n += 1) {
    const text = `Texte numéro ${n}.`;
    await write(place, CORRECTED, text);
    all.push(await until(edge + article(CORRECTED), ({ body }) => body.includes(text)));
  }
  return all;
}

/** Withdraws articles that were just read. Rejects when one is seen again. */
export async function withdraw(place: Place, edge: string, slugs: readonly string[]): Promise<number[]> {
  const all: number[] = [];
  for (const slug of slugs) {
    await until(edge + article(slug), ({ status }) => status === 200);
    await write(place, slug, `Le texte de ${slug}.`, { withdrawn: '{ at: 2025-06-12, reason: Une erreur }' });
    all.push(await until(edge + article(slug), ({ status }) => status === 410));
  }
  for (const slug of slugs) if ((await fetch(edge + article(slug))).status !== 410) throw new Error(`${slug} is seen again`);
  return all;
}

/** Milliseconds until the answer is the one that is waited for; asks every 5 ms unless said. */
export async function until(
  url: string,
  isThere: (answer: { readonly status: number; readonly body: string }) => boolean,
  everyMs = 5,
): Promise<number> {
  const began = performance.now();
  while (performance.now() - began < 10_000) {
    const response = await fetch(url);
    if (isThere({ status: response.status, body: await response.text() })) return performance.now() - began;
    await sleep(everyMs);
  }
  throw new Error(`${url} did not change within 10 s`);
}
