import path from 'node:path';
import { defineConfig } from 'vitest/config';

const shared = { resolve: { alias: { '@': path.resolve(import.meta.dirname) } } };

export default defineConfig({
  test: {
    reporters: ['default', './tests/support/countReporter.ts'],
    projects: [
      {
        ...shared,
        test: { name: 'unit', include: ['{lib,components,server,app}/**/*.test.{ts,tsx}', 'tests/unit/**/*.test.ts'] },
      },
      {
        ...shared,
        test: {
          name: 'house',
          include: ['tests/{http,browser,faults}/**/*.test.ts'],
          globalSetup: ['./tests/support/globalSetup.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // After the unit tests, three files at a time: each starts a server and perhaps a browser, and waits for them.
          maxWorkers: 3,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
