import { defineConfig } from 'vitest/config'
import { SkippedReporter } from './tests/skipped-reporter.ts'

export default defineConfig({
  test: {
    reporters: ['default', new SkippedReporter()],
    projects: [
      {
        test: {
          name: 'unit',
          // Unit tests share no state, so they may share a process: most of their time was reading the same modules.
          isolate: false,
          // Long enough for a busy machine: what is tested is the answer, never the time.
          testTimeout: 30_000,
          include: ['packages/*/src/**/*.test.ts', 'apps/*/src/**/*.test.{ts,tsx}', 'tests/unit/**/*.test.ts'],
        },
      },
      {
        test: {
          name: 'integration',
          include: [
            'packages/*/tests/**/*.test.ts',
            'apps/*/tests/**/*.test.ts',
            'tests/integration/**/*.test.ts',
            'promises/**/*.test.ts',
          ],
          exclude: ['promises/**/*.browser.test.ts'],
          globalSetup: ['tests/postgres-global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts', 'promises/**/*.browser.test.ts'],
          globalSetup: ['tests/postgres-global-setup.ts'],
          // What is waited for comes, also on a busy machine.
          expect: { poll: { timeout: 20_000 } },
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          // Only by `npm run test:live`: on the real networks, for who has one.
          name: 'live',
          include: ['tests/live/**/*.test.ts'],
          testTimeout: 180_000,
        },
      },
    ],
  },
})
