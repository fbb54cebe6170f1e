import { configDefaults, defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { sharedFiles } from './tests/shared-files.js';

const suite = process.env.TEST_SUITE;
const isBrowser = suite === 'browser';
// In a run of all tests, files that can do with one hub share it; who names files has each by itself.
const isWhole = process.env.TEST_WHOLE === 'true';
// Packages of this project resolve to their sources, so that a test never meets an old build; the rest is vite's default.
const conditions = ['source', 'node', 'development|production'];

/** Tests of files and databases that load networks without their schemas, and so may share a process. */
const ofFiles =
  'tests/{facts/ledger,identity/labelled-data,privacy/register,search/judged-data,standards/{bad-input,csv,giving,hsds,package}}.test.ts';

/**
 * The rooms of the suite, in the order in which they run: those whose files are long come first, so that the workers
 * end together. In a shared room the files of a worker share one process, so that its sources are loaded and its schema
 * is built once. Tests of the whole hub load several networks, and each network's schema wants a process for itself.
 */
const rooms: readonly { name: string; files: string; without?: string[]; isShared: boolean }[] = [
  ...(isWhole ? [{ name: 'hubs', files: 'tests/*.shared.ts', isShared: false }] : []),
  { name: 'tests', files: 'tests/**/*.test.ts', without: [ofFiles], isShared: false },
  { name: 'files', files: ofFiles, isShared: true },
  { name: 'kit', files: 'subgraphs/kit/**/*.test.ts', isShared: true },
  { name: 'infra', files: 'infra/**/*.test.ts', isShared: true },
  { name: 'gateway', files: '{gateway,schema}/**/*.test.ts', isShared: true },
  ...['common-city', 'social-care', 'kalo', 'support-centres', 'funding-tools'].map((name) => ({
    name,
    files: `subgraphs/${name}/**/*.test.ts`,
    isShared: true,
  })),
];

/** Room after room: a process is handed on only to the next file of its room. */
class RoomByRoom extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const placeOf = ({ project }: TestSpecification) => rooms.findIndex(({ name }) => name === project.name);
    return sorted.sort((a, b) => placeOf(a) - placeOf(b));
  }
}

// Spelled out, because vite reads a tsconfig only for the files that it includes, and tests stand outside of `src`.
const sources = {
  oxc: {
    decorator: { legacy: true, emitDecoratorMetadata: false },
    typescript: { removeClassFieldsWithoutInitializer: true },
    assumptions: { setPublicClassFields: true },
  },
  resolve: { conditions, mainFields: ['main'], extensions: ['.js', '.json', '.ts', '.tsx'] },
  ssr: { resolve: { conditions, mainFields: ['main'] } },
};
const exclude = [
  ...configDefaults.exclude,
  '**/dist/**',
  ...(isBrowser ? [] : ['tests/browser/**']),
  ...(isWhole ? Object.values(sharedFiles).flat() : []),
];
const limits = {
  // Most tests wait for processes and databases; vitest's usual number, one less than there are cores, leaves them idle.
  maxWorkers: 3,
  // They cost only where something hangs.
  testTimeout: 300_000,
  // Whole hubs start in hooks; on a busy machine the demo world takes its time.
  hookTimeout: 600_000,
  teardownTimeout: 120_000,
  // Of what is waited for; vitest's own is one second.
  expect: { poll: { timeout: 60_000 } },
};

/** What is made of a source is kept for the run, by its content: rooms that load the same need not make it again. */
const cache = process.env.TEST_CACHE;
const experimental = cache === undefined ? {} : { fsModuleCache: true, fsModuleCachePath: cache };

const room = (test: TestProjectInlineConfiguration['test']): TestProjectInlineConfiguration => ({
  ...sources,
  test: { ...limits, exclude, ...test },
});
const projects = [
  ...rooms.map(({ name, files, without = [], isShared }) =>
    room({ name, include: [files], exclude: [...exclude, ...without], isolate: !isShared }),
  ),
  // A file in no room is run all the same, by itself.
  room({
    name: 'rest',
    include: ['**/*.test.ts'],
    exclude: [...exclude, ...rooms.map(({ files }) => files)],
  }),
];

export default defineConfig({
  ...sources,
  test: {
    ...limits,
    experimental,
    include: isBrowser ? ['tests/browser/**/*.test.ts'] : ['**/*.test.ts'],
    exclude,
    // The house's `npm test`; vitest called by hand runs each file by itself.
    ...(suite === 'node' ? { projects, sequence: { sequencer: RoomByRoom } } : {}),
    globalSetup: isBrowser ? [] : ['tests/postgres.ts'],
  },
});
