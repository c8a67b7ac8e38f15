import { expect } from 'vitest';
import { contentFolder } from '../support/contentFolder';
import { test as house } from '../support/house';
import { pressReview } from '../support/pressReview';
import { startServer } from '../support/server';

const PIECES = 48;
const READERS = 8;

const test = house.extend('site', { scope: 'file' }, async ({}, { onCleanup }) => {
  const pieces = Array.from({ length: PIECES }, (_, number) => [`articles/revue-${number}.md`, pressReview(number)] as const);
  const { folder, remove } = await contentFolder(Object.fromEntries(pieces));
  const site = await startServer({ CONTENT_DIR: folder, SITE_URL: 'https://journal.example' });
  onCleanup(async () => {
    await site.stop();
    await remove();
  });
  return site;
});

test('whoever is first to read a long piece gets it whole, with its title in the head', async ({ site }) => {
  const waiting = Array.from({ length: PIECES }, (_, number) => `/articles/revue-${number}`).values();
  const read = async (): Promise<void> => {
    for (const path of waiting) {
      const { status, body } = await site.request(path);
      expect({ path, status }).toEqual({ path, status: 200 });
      expect(body).toMatch(/^<!DOCTYPE html>.*<title>Revue de presse \d+ — [^<]*<\/title>.*<\/head><body>[^]*<\/html>$/);
    }
  };
  await Promise.all(Array.from({ length: READERS }, read));
});
