import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { cardText } from '@/lib/discovery/card/cardText';
import { hostileHeadlines } from '@/tests/support/hostile';
import { article, site } from '@/tests/support/paper';
import { temporaryFolder } from '@/tests/support/temporaryFolder';
import type { CardToDraw } from './cardMessages';
import { CardFailed, Drawing, DrawingUnavailable } from './drawing';

/** Of which other fonts leave one or two signs, and some of which nothing is left at all. */
const SHORT = ['Χριστός ἀνέστη !', '5 октября', '❤ 1', 'M.', 'œ', '2', '!', ' ', '', '\u00A0', '\u200B', 'W', 'العنوان !'];
/** Milliseconds. On a busy machine a thread takes many seconds to start. */
const PATIENCE_MS = 120_000;

function open(options: ConstructorParameters<typeof Drawing>[1] = {}) {
  const lost: string[] = [];
  const drawing = new Drawing(({ message }) => lost.push(message), options);
  onTestFinished(() => drawing.close());
  return { drawing, lost };
}

const card = (headline: string): CardToDraw => ({ text: { name: 'La Gazette', section: 'Économie', headline, date: '10 juin 2025' } });
const ofArticle = (headline: string): CardToDraw => ({ text: cardText({ ...article(), headline }, site), logo: '/wordmark.svg' });
const isPng = (bytes: Buffer): boolean => bytes.subarray(1, 4).toString() === 'PNG';

test('every headline is drawn: of a sign, of none, of ten thousand, of any script', { timeout: PATIENCE_MS }, async () => {
  const { drawing } = open({ limitMs: PATIENCE_MS });
  // As they are, too: what the text of a card leaves out is to stop no thread, either.
  for (const headline of [...SHORT, ...hostileHeadlines.map(([, text]) => text)]) {
    expect(isPng(await drawing.draw(ofArticle(headline)))).toBe(true);
  }
  for (const latin of ['M.', 'œ', '2', '!', ' ', '', 'W', 'M'.repeat(300)]) expect(isPng(await drawing.draw(card(latin)))).toBe(true);
});

test('two hundred headlines of random signs are drawn', { timeout: 2 * PATIENCE_MS }, async () => {
  const { drawing } = open({ limitMs: PATIENCE_MS });
  const sign = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 3 }),
    fc.constantFrom(' ', '\u00A0', 'M', 'œ', '.', '’', '-', '—', '\u0301', 'ΩΣ', 'жд', 'ẫ'),
  );
  const headlines = fc.oneof(fc.array(sign, { maxLength: 3 }), fc.array(sign, { maxLength: 80 })).map((signs) => signs.join(''));
  const isDrawn = fc.asyncProperty(headlines, async (headline) => isPng(await drawing.draw(ofArticle(headline))));
  await fc.assert(isDrawn, { seed: 7, numRuns: 200, endOnFailure: true });
});

const BEGIN = `import { parentPort } from 'node:worker_threads';
parentPort.on('message', ({ text: { headline } }) => {
  const say = (message) => parentPort.postMessage(message);
`;

async function scripted(body: string, limitMs = 500) {
  const folder = await temporaryFolder({ 'worker.mjs': `${BEGIN}${body}\n});` });
  return open({ script: pathToFileURL(`${folder}/worker.mjs`), limitMs });
}

test('a drawing that never ends is ended after the limit, and the next card is drawn by another thread', async () => {
  const { drawing, lost } = await scripted(`say({ kind: 'begun' });
    while (headline === 'endless');
    say({ kind: 'drawn', png: new TextEncoder().encode(headline) });`);
  await expect(drawing.draw(card('endless'))).rejects.toThrow(CardFailed);
  expect(String(await drawing.draw(card('next')))).toBe('next');
  expect(lost).toEqual([]);
});

test('a card that takes more memory than it may, or throws, costs no more than its thread', { timeout: PATIENCE_MS }, async () => {
  const { drawing, lost } = await scripted(
    `say({ kind: 'begun' });
    if (headline === 'throws') throw new Error('no such sign');
    const all = [];
    while (headline === 'grows') all.push(new Array(2_000_000).fill(all.length));
    say({ kind: 'failed', message: 'refused' });`,
    60_000,
  );
  await expect(drawing.draw(card('grows'))).rejects.toThrow(CardFailed);
  await expect(drawing.draw(card('next'))).rejects.toThrow(DrawingUnavailable);
  await expect.poll(() => drawing.draw(card('x')).catch(String), { timeout: PATIENCE_MS }).toBe('CardFailed: refused');
  await expect(drawing.draw(card('throws'))).rejects.toThrow('no such sign');
  expect(lost).toEqual([expect.stringContaining('memory'), 'no such sign']);
});

test('no card is to blame for a thread that cannot start', async () => {
  const { drawing, lost } = await scripted(`throw new Error('the fonts are gone');`);
  await expect(drawing.draw(card('a'))).rejects.toThrow(DrawingUnavailable);
  expect(lost).toEqual(['the fonts are gone']);
});

test('closing ends a drawing that never ends', async () => {
  const { drawing } = await scripted(`say({ kind: 'begun' }); while (true);`, 60_000);
  const drawn = drawing.draw(card('a'));
  setTimeout(() => void drawing.close(), 200);
  await expect(drawn).rejects.toThrow(DrawingUnavailable);
});
