import { expect, it, onTestFinished } from 'vitest';
import { GatheredLines } from './gatheredLines';

function gathering() {
  const written: string[] = [];
  const flushed: string[] = [];
  const lines = new GatheredLines({
    write: (text) => written.push(text),
    flush: (done) => {
      flushed.push(...written);
      done();
    },
  });
  onTestFinished(() => lines.stop());
  return { lines, written, flushed };
}

it('lines are handed on together, in order', () => {
  const { lines, written } = gathering();
  for (const line of ['a\n', 'b\n', 'c\n']) lines.write(line);
  expect(written).toEqual([]);
  lines.send();
  expect(written).toEqual(['a\nb\nc\n']);
});

it('many lines are not held back', () => {
  const { lines, written } = gathering();
  const line = `${'x'.repeat(99)}\n`;
  for (let count = 0; count < 1000; count += 1) lines.write(line);
  lines.send();
  expect(written.length).toBeGreaterThan(2);
  expect(written.join('')).toBe(line.repeat(1000));
});

it('a flush hands on what is there before it asks for the flush', () => {
  const { lines, flushed } = gathering();
  lines.write('a\n');
  lines.flush(() => flushed.push('done'));
  expect(flushed).toEqual(['a\n', 'done']);
});

it('nothing is handed on when there is nothing', () => {
  const { lines, written } = gathering();
  lines.send();
  expect(written).toEqual([]);
});
