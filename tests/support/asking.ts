import { expect, onTestFinished } from 'vitest';
import { words } from '@/lib/text/words';
import { contentFolder } from './contentFolder';
import type { Answer } from './rawRequest';
import { startServer, type Server } from './server';

/** A site of the project's own content and `files`, and its content folder; whoever opens it closes it. */
export interface Asked {
  readonly site: Server;
  readonly folder: string;
  readonly close: () => Promise<void>;
}

/** Starts a site and waits until its search holds everything. A request's address is the one in `X-Forwarded-For`. */
export async function openSearchable(files: Readonly<Record<string, string>>, env: Readonly<Record<string, string>> = {}): Promise<Asked> {
  const { folder, remove } = await contentFolder(files);
  const site = await startServer({ CONTENT_DIR: folder, TRUSTED_PROXIES: '1', ...env });
  await indexed(site);
  const close = async (): Promise<void> => {
    await site.stop();
    await remove();
  };
  return { site, folder, close };
}

/** The same for one test, which closes it. */
export async function searchable(files: Readonly<Record<string, string>>): Promise<Asked> {
  const asked = await openSearchable(files);
  onTestFinished(asked.close);
  return asked;
}

/** Waits until the index holds the words of all articles, and the search, which starts once readers are let in, answers. */
export async function indexed(site: Server): Promise<void> {
  await expect.poll(() => site.log.some((line) => line.includes('search index complete')), { timeout: 90_000 }).toBe(true);
  const answers = async (): Promise<boolean> => !(await ask(site, question('xyzzy'))).body.includes(words.searchUnavailable);
  await expect.poll(answers, { timeout: 90_000 }).toBe(true);
}

export interface Results extends Answer {
  /** Slugs, in their order. */
  readonly results: readonly (string | undefined)[];
}

let addresses = 0;
/** Another one each time: how often one may ask is a test's matter of its own. */
const nextAddress = (): string => `192.0.2.${String((addresses += 1) % 250)}`;

/** Asks the search of a site; `query` as in its address. */
export async function ask(site: Server, query: string, address = nextAddress()): Promise<Results> {
  const answer = await site.request(`/recherche?${query}`, { headers: { 'x-forwarded-for': address } });
  const results = [...answer.body.matchAll(/<h[23][^>]*><a href="\/articles\/([^"]+)"/g)].map(([, slug]) => slug);
  return { ...answer, results };
}

/** What was typed as a query. */
export const question = (typed: string, more = ''): string => `q=${encodeURIComponent(typed)}${more}`;
