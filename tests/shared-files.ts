/**
 * Files that share a hub of each world in a run of all tests, in their order: first what reads alone, last what leaves most
 * behind. By itself each of them has a hub of its own.
 */
export const sharedFiles: readonly string[] = [
  'tests/facts/facts.test.ts',
  'tests/scenarios/bad-input.test.ts',
  'tests/world/loaded.test.ts',
  'tests/search/judged.test.ts',
  'tests/scenarios/scenarios.test.ts',
  'tests/access/sign-in.test.ts',
  'tests/access/api-keys.test.ts',
  'tests/notices/link.test.ts',
  'tests/uploads/readme.test.ts',
  'tests/identity/joined-organisation.test.ts',
  'tests/walk/walk.test.ts',
  'tests/access/table.test.ts',
  'tests/uploads/exports.test.ts',
  'tests/privacy/erasure.test.ts',
];
