import { configDefaults, defineConfig } from 'vitest/config';

const isBrowser = process.env.TEST_SUITE === 'browser';
// Packages of this project resolve to their sources, so that a test never meets an old build; the rest is vite's default.
const conditions = ['source', 'node', 'development|production'];

export default defineConfig({
  // Spelled out, because vite reads a tsconfig only for the files that it includes, and tests stand outside of `src`.
  oxc: {
    decorator: { legacy: true, emitDecoratorMetadata: false },
    typescript: { removeClassFieldsWithoutInitializer: true },
    assumptions: { setPublicClassFields: true },
  },
  resolve: { conditions, mainFields: ['main'], extensions: ['.js', '.json', '.ts', '.tsx'] },
  ssr: { resolve: { conditions, mainFields: ['main'] } },
  test: {
    include: isBrowser ? ['tests/browser/**/*.test.ts'] : ['**/*.test.ts'],
    exclude: [...configDefaults.exclude, '**/dist/**', ...(isBrowser ? [] : ['tests/browser/**'])],
    globalSetup: isBrowser ? [] : ['tests/postgres.ts'],
    // Most tests wait for processes and databases; vitest's usual number, one less than there are cores, leaves them idle.
    maxWorkers: 3,
    testTimeout: 60_000,
    // Whole hubs start in hooks; on a busy machine the demo world takes its time.
    hookTimeout: 180_000,
  },
});
