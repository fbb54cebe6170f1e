import { describe, expect, it } from 'vitest';
import { createFixture } from '../fixture.js';
import { openProject } from '../project.js';
import { checkRules, rules } from './rules.js';

const kalo = 'subgraphs/kalo/src';

/** For each rule: files that break it, and the nearest files that do not. */
const cases: Record<string, { fault: Record<string, string>; nearMiss: Record<string, string> }> = {
  'subgraph-boundary': {
    fault: {
      [`${kalo}/place/resolver.ts`]: "import {\n  type Care,\n} from '@koinipoli/social-care';\n",
      [`${kalo}/place/loaders.ts`]:
        "export const load = () => import('../../../social-care/src/care/loaders.js');\n",
      [`${kalo}/place/type.ts`]: "export { Gate } from '@koinipoli/gateway/server';\n",
    },
    nearMiss: {
      [`${kalo}/place/resolver.ts`]:
        "import { connectionOf } from '@koinipoli/kit';\nimport '@koinipoli/schema';\n",
      [`${kalo}/main.ts`]: "export const start = () => import('@koinipoli/local');\n",
      [`${kalo}/place/type.ts`]:
        "export const hint = \"import '@koinipoli/gateway'\"; // import '@koinipoli/gateway'\n",
    },
  },
  'kit-boundary': {
    fault: { 'subgraphs/kit/src/paging.ts': "import type { Body } from '@koinipoli/kalo';\n" },
    nearMiss: { 'subgraphs/kit/src/paging.ts': "import type { ErrorCode } from '@koinipoli/schema';\n" },
  },
  'gateway-boundary': {
    fault: {
      'gateway/src/server.ts': "import { sql } from 'drizzle-orm';\n",
      'gateway/src/context.ts': "import { mask } from '@koinipoli/kit';\n",
    },
    nearMiss: { 'gateway/src/server.ts': "import { errorCodes } from '@koinipoli/schema/error-codes';\n" },
  },
  'contract-boundary': {
    fault: { 'schema/src/scalars.ts': "import { readFileSync } from 'node:fs';\n" },
    nearMiss: { 'schema/src/scalars.ts': "import { GraphQLScalarType } from 'graphql';\n" },
  },
  'no-tests-in-src': {
    fault: { [`${kalo}/server.ts`]: "import { startHub } from '../tests/hub.js';\n" },
    nearMiss: { [`${kalo}/server.test.ts`]: "import { startHub } from '../tests/hub.js';\n" },
  },
  'sql-only-in-queries': {
    fault: {
      [`${kalo}/place/resolver.ts`]: "import { eq } from 'drizzle-orm';\n",
      [`${kalo}/place/match.ts`]: "import { eq } from 'drizzle-orm';\nexport const isNear = eq;\n",
      [`${kalo}/place/group.ts`]: "import { eq } from 'drizzle-orm';\nexport const groupPlaces = eq;\n",
    },
    nearMiss: {
      [`${kalo}/place/queries.ts`]: "import { eq } from 'drizzle-orm';\n",
      [`${kalo}/place/create.ts`]: "import { eq } from 'drizzle-orm';\nexport const createPlace = eq;\n",
      [`${kalo}/db/client.ts`]: "import { drizzle } from 'drizzle-orm/postgres-js';\n",
    },
  },
  'no-graphql-in-sql': {
    fault: { [`${kalo}/place/queries.ts`]: "import { Field } from 'type-graphql';\n" },
    nearMiss: { [`${kalo}/place/type.ts`]: "import { Field } from 'type-graphql';\n" },
  },
  'concept-boundary': {
    fault: { [`${kalo}/offer/resolver.ts`]: "import { selectPlaces } from '../place/queries.js';\n" },
    nearMiss: {
      [`${kalo}/offer/resolver.ts`]: "import { placeById } from '../place/loaders.js';\n",
      [`${kalo}/offer/table.ts`]: "import { places } from '../place/table.js';\n",
      [`${kalo}/offer/loaders.ts`]: "import { selectOffers } from './queries.js';\n",
    },
  },
  'index-is-a-face': {
    fault: { [`${kalo}/place/index.ts`]: 'export const a = 1;\n' },
    nearMiss: { [`${kalo}/index.ts`]: 'export const a = 1;\n' },
  },
  'plain-names': {
    fault: { [`${kalo}/place/utils.ts`]: 'export const a = 1;\n' },
    nearMiss: { [`${kalo}/place/utility-bill.ts`]: 'export const a = 1;\n' },
  },
  'type-thunk': {
    fault: {
      [`${kalo}/place/type.ts`]:
        "import { Arg, Field, Query } from 'type-graphql';\nclass A {\n  @Field({ nullable: true }) a!: string;\n" +
        "  @Query(() => A) b(@Arg('id') id: string) {}\n}\n",
    },
    nearMiss: {
      [`${kalo}/place/type.ts`]:
        "import { Arg, Field, Query } from 'type-graphql';\nclass A {\n  @Field(() => String, { nullable: true }) a!: string;\n" +
        "  @Query(() => A) b(@Arg('id', () => ID) id: string) {}\n}\n",
    },
  },
  'three-parameters': {
    fault: {
      [`${kalo}/place/rules.ts`]: 'export const near = (a: number, b: number, c: number, d: number) => a;\n',
    },
    nearMiss: {
      [`${kalo}/place/rules.ts`]:
        'export const near = (a: number, b: number, c: number) => Math.max(a, b, c, 1);\n',
      [`${kalo}/place/resolver.ts`]:
        "class A {\n  b(@Arg('a', () => Int) a: number, @Arg('b', () => Int) b: number, @Root() c: A, @Ctx() ctx: B) {}\n}\n",
    },
  },
  'env-only-in-main': {
    fault: { [`${kalo}/server.ts`]: "import { env } from 'node:process';\n" },
    nearMiss: { [`${kalo}/main.ts`]: "import { env } from 'node:process';\n" },
  },
  'pure-config': {
    fault: { [`${kalo}/config.ts`]: "import { readFileSync } from 'node:fs';\nexport const config = {};\n" },
    nearMiss: {
      [`${kalo}/config.ts`]: 'export function readConfig(env: Record<string, string>) {\n  return env;\n}\n',
      [`${kalo}/config.test.ts`]: 'export {};\n',
    },
  },
  'declared-dependency': {
    fault: { [`${kalo}/server.ts`]: "import { Kafka } from 'kafkajs/client';\n" },
    nearMiss: { [`${kalo}/server.ts`]: "import 'zod';\nimport 'node:fs';\nimport './config.js';\n" },
  },
};

const manifest = (name: string, ...dependencies: string[]) =>
  JSON.stringify({
    name,
    dependencies: Object.fromEntries(dependencies.map((dependency) => [dependency, '1.0.0'])),
  });

/** What stands around the planted files, so that only they can be at fault. */
const surroundings = {
  'schema/package.json': manifest('@koinipoli/schema', 'graphql'),
  'gateway/package.json': manifest('@koinipoli/gateway', '@koinipoli/schema'),
  'subgraphs/kit/package.json': manifest('@koinipoli/kit', '@koinipoli/schema'),
  'subgraphs/kalo/package.json': manifest(
    '@koinipoli/kalo',
    ...['@koinipoli/kit', '@koinipoli/schema', '@koinipoli/local', 'drizzle-orm', 'type-graphql', 'zod'],
  ),
};

function findingsOf(files: Record<string, string>) {
  using fixture = createFixture({ ...surroundings, ...files });
  return checkRules(openProject(fixture.root)).filter(({ rule }) => rule !== 'used-dependency');
}

describe('house rules', () => {
  it('have a planted fault each', () => {
    expect(Object.keys(cases).sort()).toEqual(rules.map(({ id }) => id).sort());
  });

  it.each(Object.entries(cases))('%s catches the fault and says what to do instead', (id, { fault }) => {
    const found = findingsOf(fault).filter(({ rule }) => rule === id);
    expect(new Set(found.map(({ file }) => file))).toEqual(new Set(Object.keys(fault)));
    const { message = '' } = rules.find((rule) => rule.id === id) ?? {};
    for (const finding of found) expect(finding.message.endsWith(message)).toBe(true);
  });

  it.each(Object.entries(cases))('%s lets the near miss pass', (_, { nearMiss }) => {
    expect(findingsOf(nearMiss)).toEqual([]);
  });

  it('name the line of an import over several lines', () => {
    const files = { [`${kalo}/place/type.ts`]: "\nimport {\n  a,\n  b,\n} from '@koinipoli/social-care';\n" };
    expect(findingsOf(files)[0]).toMatchObject({ rule: 'subgraph-boundary', line: 5 });
  });

  it('report a file that is not TypeScript', () => {
    expect(findingsOf({ [`${kalo}/server.ts`]: 'const = 1;' })[0]).toMatchObject({ rule: 'syntax' });
  });

  it('find a dependency that nothing imports, and spare peers of others', () => {
    using fixture = createFixture({
      'gateway/package.json': manifest('@koinipoli/gateway', 'zod', 'undici', '@apollo/server', 'graphql'),
      'gateway/src/server.ts': "import 'zod';\nimport '@apollo/server';\n",
    });
    const found = checkRules(openProject(fixture.root)).filter(({ rule }) => rule === 'used-dependency');
    expect(found.map(({ message }) => message)).toEqual([
      "Nothing in gateway imports 'undici'. Remove it: a package depends on what it imports.",
    ]);
  });
});
