import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { openTimetable } from './timetable';

function open(clock = Date.now) {
  const told: string[][] = [];
  const alarm = openTimetable(clock, (names) => void told.push([...names]));
  onTestFinished(alarm.stop);
  return { alarm, told };
}

it('tells what was set for an instant at that instant, together and once', async () => {
  const { alarm, told } = open();
  const at = Date.now() + 40;
  for (const name of ['a', 'b', 'a']) alarm.set(at, name);
  alarm.set(at + 60_000, 'later');
  while (told.length === 0) {
    expect(Date.now()).toBeLessThan(at + 5000);
    await sleep(1);
  }
  expect(Date.now()).toBeGreaterThanOrEqual(at);
  await sleep(20);
  expect(told).toEqual([['a', 'b']]);
});

it('an instant months ahead, which is more than a timer can count, is not told at once', async () => {
  const { alarm, told } = open();
  alarm.set(Date.now() + 2 ** 31 + 1000, 'a');
  await sleep(30);
  expect(told).toEqual([]);
});

it('an earlier instant that is set later is told first', () => {
  const clock = { now: 0 };
  const { alarm, told } = open(() => clock.now);
  for (const [at, name] of [
    [3000, 'c'],
    [1000, 'a'],
    [2000, 'b'],
  ] as const)
    alarm.set(at, name);
  for (const now of [999, 1000, 2999, 3000]) {
    clock.now = now;
    alarm.catchUp();
  }
  expect(told).toEqual([['a'], ['b'], ['c']]);
});

it('tells nothing once it is stopped', async () => {
  const { alarm, told } = open();
  alarm.set(Date.now() + 10, 'a');
  alarm.stop();
  await sleep(30);
  expect(told).toEqual([]);
});
