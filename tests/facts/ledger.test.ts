import { expect, it } from 'vitest';
import { type Entry, missingIn } from './ledger.js';

const cited = (line: number) => ({
  document: 'document:004',
  line,
  quote: 'Κέντρων Στήριξης\n τυπικών και άτυπων',
});
const answer = {
  centres: {
    nodes: [
      {
        id: 'centre:dock',
        formality: 'FORMAL',
        size: 8,
        funder: { id: 'org:a' },
        sources: [cited(1), cited(13)],
      },
      {
        id: 'centre:higgs',
        formality: 'INFORMAL',
        size: 80,
        funder: null,
        goals: [{ text: 'α', source: cited(13) }],
      },
    ],
  },
};
const entry: Entry = { document: 'document:004', line: 13, kind: '', text: 'Στήριξης τυπικών', at: {} };
const missing = (at: Entry['at'], other: Partial<Entry> = {}) =>
  missingIn(answer, { ...entry, ...other, at });

it.each<[string, Entry['at']]>([
  ['a value of one record', { 'centres.nodes[id=centre:higgs].formality': 'INFORMAL' }],
  ['several values', { 'centres.nodes.formality': ['INFORMAL', 'FORMAL'] }],
  ['a record by what it refers to', { 'centres.nodes[funder.id=org:a].size': 8 }],
  ['the words, however the lines break', { 'centres.nodes[id=centre:dock].sources[@].quote': true }],
  ['a statement by its source', { 'centres.nodes.goals[@].text': 'α' }],
  ['how many there are', { 'centres.nodes[formality=FORMAL].length': 1 }],
])('finds %s', (_name, at) => expect(missing(at)).toEqual([]));

it.each<[string, Entry['at'], Partial<Entry>?]>([
  ['part of a value', { 'centres.nodes[id=centre:higgs].formality': 'FORMAL' }],
  ['part of a number', { 'centres.nodes[id=centre:higgs].size': 8 }],
  ['one of several values', { 'centres.nodes[id=centre:dock].formality': ['FORMAL', 'INFORMAL'] }],
  ['the right value elsewhere', { 'centres.nodes[id=centre:dock].goals.text': 'α' }],
  ['the words under another line', { 'centres.nodes.sources[@].quote': true }, { line: 14 }],
  ['other words', { 'centres.nodes.sources.quote': true }, { text: 'Στήριξης άτυπων' }],
  ['no words', { 'centres.nodes.sources.quote': true }, { text: '' }],
  ['a path that leads nowhere', { 'centres.edges[id=x].node': 'FORMAL' }],
])('does not take %s for it', (_name, at, other) => expect(missing(at, other)).toEqual(Object.keys(at)));
