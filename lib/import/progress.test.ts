import { expect, it } from 'vitest';
import { Progress } from './progress';

/** What is shown while texts are done at these milliseconds. */
function shown(isTerminal: boolean, steps: readonly (readonly [ms: number, done: number, of: number | undefined])[]): string[] {
  const written: string[] = [];
  let now = 0;
  const progress = new Progress(
    { isTerminal, columns: 80, write: (text) => void written.push(text.replace(/[\u202F\u00A0]/g, ' ')) },
    () => now,
  );
  for (const [ms, done, of] of steps) {
    now = ms;
    progress.tell(done, of);
  }
  return written;
}

it('a terminal shows a bar with the rate and the time that is left, ten times a second at most', () => {
  expect(
    shown(true, [
      [0, 1000, undefined],
      [1000, 0, 4000],
      [1050, 5, 4000],
      [11_000, 1000, 4000],
      [41_000, 4000, 4000],
    ]),
  ).toEqual([
    '\r\u001B[2KLecture : 1 000 textes',
    '\r\u001B[2K░░░░░░░░░░░░░░░░░░░░ 0 sur 4 000, 0 par seconde, encore 0 s',
    '\r\u001B[2K█████░░░░░░░░░░░░░░░ 1 000 sur 4 000, 100 par seconde, encore 30 s',
    '\r\u001B[2K████████████████████ 4 000 sur 4 000, 100 par seconde\n',
  ]);
});

it('a log has a line every five seconds, and the last', () => {
  const steps = Array.from({ length: 100 }, (_, second) => [second * 1000, second + 1, 100] as const);
  const lines = shown(false, steps);
  expect(lines).toHaveLength(21);
  expect(lines[1]).toBe('6 sur 100, 1 par seconde, encore 1 min 19 s\n');
});
