import { expect, it } from 'vitest';
import { createFixture } from '../fixture.js';
import { openProject } from '../project.js';
import { findDeadReferences } from './dead-references.js';
import { readAnchors } from './markdown.js';

const project = {
  'package.json': '{ "name": "fixture", "scripts": { "verify": "x" } }',
  'subgraphs/kalo/package.json': '{ "name": "@koinipoli/kalo", "scripts": { "migrate": "x" } }',
  'subgraphs/kalo/src/place/resolver.ts': '',
  'schema/README.md': '# How to read it\n\n## Κωδικοί σφαλμάτων\n\n## Ids & names\n\n## Ids & names\n',
};

function deadIn(text: string, path = 'README.md'): string[] {
  using fixture = createFixture({ ...project, [path]: text });
  return findDeadReferences(openProject(fixture.root)).map(
    ({ file, line, rule }) => `${file}:${line} ${rule}`,
  );
}

it('finds links, anchors, paths and scripts that lead to nothing, with their line', () => {
  const text = [
    'See [the contract](schema/READ.md),',
    '[its errors](schema/README.md#errors) and [below](#nothing).',
    'The way begins in `subgraphs/kalo/src/place/resolvers.ts`, see `subgraphs/care/`.',
    'Run `npm run verfy`.',
    '```sh',
    'npm run tset',
    '```',
    '[definition]: ./gone.md',
    'npm run verify -w @koinipoli/kalo and npm run migrate',
  ].join('\n');
  expect(deadIn(text)).toEqual([
    'README.md:1 dead-link',
    'README.md:2 dead-link',
    'README.md:2 dead-link',
    'README.md:3 dead-path',
    'README.md:3 dead-path',
    'README.md:4 dead-script',
    'README.md:6 dead-script',
    'README.md:8 dead-link',
    'README.md:9 dead-script',
    'README.md:9 dead-script',
  ]);
});

it('lets pass what exists, what is a pattern, and what is no path of the project', () => {
  const text = [
    '# Koini Poli',
    '[contract](schema/README.md) [errors](schema/README.md#κωδικοί-σφαλμάτων) [`code`](schema/README.md#ids--names-1)',
    '[top](#koini-poli) [out](https://example.org/x.md) [mail](mailto:a@example.org)',
    '`subgraphs/*/src/place/resolver.ts` `subgraphs/kalo/` `subgraphs/kalo/dist/place/resolver.js` `.data/`',
    '`subgraphs/<name>/src/` `/schema.graphql` `example.gr/a/b.json` `text/html` `1/2.5` `@koinipoli/kit`',
    '`npm run verify` and npm run verify, npm run migrate -w @koinipoli/kalo -- --help',
    '```ts',
    "import { a } from '[x](./gone.md)';",
    '```',
  ].join('\n');
  expect(deadIn(text)).toEqual([]);
});

it('resolves paths and scripts of a package from its own folder too', () => {
  const text = 'See `place/resolver.ts` and `src/place/`, run `npm run migrate`.';
  expect(deadIn(text, 'subgraphs/kalo/README.md')).toEqual([]);
});

it('holds only the unreleased part of the changelog to the present tree', () => {
  const text = '# Changelog\n\n## Unreleased\n- `infra/new/`\n\n## 1.0.0\n- `infra/old/`\n';
  expect(deadIn(text, 'CHANGELOG.md')).toEqual(['CHANGELOG.md:4 dead-path']);
});

it('makes anchors as GitHub does', () => {
  const anchors = readAnchors(
    '# A `b/c` [d](e.md)!\n## Γειά σου, κόσμε\n<a id="here"></a>\n```\n# no\n```\n',
  );
  expect([...anchors]).toEqual(['a-bc-d', 'γειά-σου-κόσμε', 'here']);
});
