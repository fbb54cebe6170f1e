import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectRoot } from '../command.js';
import { createFixture } from '../fixture.js';
import { checkWithBiome } from './biome.js';

const lines = (count: number) =>
  Array.from({ length: count }, (_, n) => `export const a${n} = ${n};`).join('\n');
const body = (count: number) => Array.from({ length: count }, (_, n) => `  console.log(${n});`).join('\n');
const withConfig = (files: Record<string, string>) =>
  createFixture({ 'biome.json': readFileSync(join(projectRoot, 'biome.json'), 'utf8'), ...files });

it('biome catches what its rules can say, with the advice of the house', async () => {
  using fixture = withConfig({
    'gateway/src/request/viewer.ts':
      "import { plan } from './plan.js';\n\nexport const viewer = () => plan;\n",
    'gateway/src/request/plan.ts':
      "import { viewer } from './viewer.js';\n\nexport const plan = () => viewer;\n",
    'gateway/src/barrel.ts': "export { viewer } from './request/viewer.js';\n",
    'gateway/src/chosen.ts': 'export default 1;\n',
    'gateway/src/any.ts': 'export const open: any = 1;\n',
    'gateway/src/server.ts': 'export const port = process.env.PORT;\n',
    'gateway/src/kind.ts': "import { Kind } from './words.js';\n\nexport const kind: Kind = 'a';\n",
    'gateway/src/words.ts': "export type Kind = 'a';\n",
    'gateway/src/long-file.ts': `${lines(251)}\n`,
    'gateway/src/long-function.ts': `export function long() {\n${body(51)}\n}\n`,
    'gateway/src/floating.ts': 'async function late() {}\n\nlate();\n',
    'gateway/src/only.test.ts':
      "import { it } from 'vitest';\n\nit.only('a', () => {});\nit.skip('b', () => {});\n",
  });
  const { lint: found } = await checkWithBiome(fixture.root);
  expect(found.map(({ file, rule }) => `${file} ${rule}`).sort()).toEqual([
    'gateway/src/any.ts noExplicitAny',
    'gateway/src/barrel.ts noBarrelFile',
    'gateway/src/chosen.ts noDefaultExport',
    'gateway/src/floating.ts noFloatingPromises',
    'gateway/src/kind.ts useImportType',
    'gateway/src/long-file.ts noExcessiveLinesPerFile',
    'gateway/src/long-function.ts noExcessiveLinesPerFunction',
    'gateway/src/only.test.ts noFocusedTests',
    'gateway/src/only.test.ts noSkippedTests',
    'gateway/src/request/plan.ts noImportCycles',
    'gateway/src/request/viewer.ts noImportCycles',
    'gateway/src/server.ts noProcessEnv',
  ]);
  const messageOf = (rule: string) => found.find((finding) => finding.rule === rule)?.message;
  expect(messageOf('noProcessEnv')).toContain('take the value from `readConfig(env)` and pass it on.');
  expect(messageOf('noImportCycles')).toContain('move what both need into a third file that knows neither.');
});

it('biome lets near misses pass', async () => {
  using fixture = withConfig({
    'gateway/src/main.ts': 'export const port = process.env.PORT;\n',
    'schema/src/index.ts': "export * from './words.js';\n",
    'schema/src/words.ts': "import type { Kind } from './kind.js';\n\nexport const kind: Kind = 'a';\n",
    'schema/src/kind.ts':
      "import type { kind } from './words.js';\n\nexport type Kind = 'a';\nexport type Own = typeof kind;\n",
    'gateway/src/full-file.ts': `${lines(250)}\n`,
    'gateway/src/full-function.ts': `export function full() {\n${body(50)}\n}\n`,
    'gateway/vite.config.ts': 'export default {};\n',
  });
  expect((await checkWithBiome(fixture.root)).lint).toEqual([]);
});

it('says how to mend the format, and reads decorated parameters', async () => {
  using fixture = withConfig({
    'subgraphs/kalo/src/a.ts': 'export const a  = "1"\n',
    'subgraphs/kalo/src/b.ts': 'export class B {\n  b(@Arg() a: string) {}\n}\n',
  });
  const { format: found } = await checkWithBiome(fixture.root);
  expect(found.map(({ file, message }) => `${file} ${message.includes('npm run format')}`)).toEqual([
    'subgraphs/kalo/src/a.ts true',
  ]);
});
