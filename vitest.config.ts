import { defineConfig } from 'vitest/config';

const browserTests = { testTimeout: 120_000, hookTimeout: 120_000, fileParallelism: false, pool: 'forks' } as const;

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/browser/**', 'tests/live/**', 'tests/faults/**'],
          testTimeout: 30_000,
        },
      },
      { extends: true, test: { name: 'browser', include: ['tests/browser/**/*.test.ts'], ...browserTests } },
      {
        extends: true,
        test: { name: 'faults', include: ['tests/faults/**/*.test.ts'], ...browserTests, testTimeout: 900_000 },
      },
      {
        extends: true,
        test: { name: 'live', include: ['tests/live/*.test.ts'], ...browserTests, hookTimeout: 300_000 },
      },
    ],
  },
});
