import { expect, it } from 'vitest';
import { createFixture } from '../fixture.js';
import { openProject } from '../project.js';
import { findUnnamedInNotice } from './notice.js';

const lock = JSON.stringify({
  packages: {
    '': { license: 'EUPL-1.2' },
    'node_modules/@apollo/gateway': { license: 'Elastic-2.0' },
    'node_modules/a/node_modules/sha.js': { license: '(MIT AND BSD-3-Clause)' },
    'node_modules/choice': { license: '(GPL-3.0 OR MIT)' },
    'node_modules/silent': {},
    'node_modules/tool': { license: 'Elastic-2.0', dev: true },
    'node_modules/@koinipoli/kit': { link: true },
  },
});

function unnamedIn(notice: string): string[] {
  using fixture = createFixture({
    'package-lock.json': lock,
    NOTICE: notice,
    'subgraphs/common-city/data/areas.json': '[]',
    'subgraphs/kalo/data/facts/bodies.json': '[]',
  });
  return findUnnamedInNotice(openProject(fixture.root)).map(({ message }) => message.split(' ')[0] ?? '');
}

it('asks for every production package under another licence, and for every data file', () => {
  expect(unnamedIn('Nothing here, but @apollo/gateway-like names and subgraphs/kalo/ in passing.')).toEqual([
    '@apollo/gateway',
    'silent',
    'subgraphs/common-city/data/areas.json',
    'subgraphs/kalo/data/facts/bodies.json',
  ]);
});

it('is content when they are named, data by file or by folder', () => {
  const notice =
    'Packages: @apollo/gateway, silent.\n`subgraphs/common-city/data/areas.json`: x\nsubgraphs/kalo/data/facts/ y';
  expect(unnamedIn(notice)).toEqual([]);
});
