import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Vite would take graphql's ES build where Apollo takes the CommonJS one: two graphql-js do not know each other's types.
  resolve: { alias: [{ find: /^graphql$/, replacement: createRequire(import.meta.url).resolve('graphql') }] },
  // Sources of the workspace, so that tests need no build.
  ssr: { resolve: { conditions: ['source'] } },
  test: {
    globalSetup: 'tests/built.ts',
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
    testTimeout: 15_000,
    hookTimeout: 120_000,
  },
});
