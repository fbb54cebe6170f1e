import { mergeConfig } from 'vitest/config';
import usual from '../../vitest.config.js';

/** `npm run bench:lists` and such: one file that times, and asserts no time. */
const { test, ...rest } = usual;
export default mergeConfig(rest, {
  test: {
    ...test,
    include: ['tests/bench/**/*.bench.ts'],
    globalSetup: [],
    maxWorkers: 1,
    testTimeout: 3_600_000,
    hookTimeout: 1_800_000,
  },
});
