import path from 'node:path';
import { defineConfig } from 'vitest/config';

const at = (file: string): string => path.resolve(import.meta.dirname, file);
const alias = { '@': at('.') };

/** Milliseconds. What is waited for comes at once, or on a busy machine many seconds late; the second by default is too short for that. */
const PATIENT = { timeout: 25_000, interval: 50 };

export default defineConfig({
  test: {
    // A server and a browser end after the last file of their worker: on a busy machine, not within the ten seconds by default.
    teardownTimeout: 60_000,
    reporters: ['default', './tests/support/countReporter.ts'],
    projects: [
      {
        resolve: { alias: { ...alias, './threadStart': at('tests/support/threadStart.ts') } },
        test: {
          name: 'unit',
          include: ['{lib,components,server,app}/**/*.test.{ts,tsx}', 'tests/unit/**/*.test.ts'],
          globalSetup: ['./tests/support/builtScripts.ts'],
          // Loading the parsers, React and the like again for each of two hundred files takes longer than most of their tests.
          isolate: false,
          // Many of them wait for a disk or a clock: one at a time, as on two cores unless said, takes twice as long.
          maxWorkers: 3,
          testTimeout: 30_000,
          expect: { poll: PATIENT },
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'house',
          include: ['tests/{http,browser,faults,deploy,adversity}/**/*.test.ts'],
          globalSetup: ['./tests/support/globalSetup.ts', './tests/support/builtScripts.ts'],
          // What is costly to start serves several files: `site`, `paper` and `browser` of tests/support.
          isolate: false,
          testTimeout: 300_000,
          hookTimeout: 300_000,
          expect: { poll: PATIENT },
          // After the unit tests, three files at a time: each starts a server and perhaps a browser, and waits for them.
          maxWorkers: 3,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
