import type { FactFile } from '@koinipoli/kit';
import { otherAreas } from '../area/table.js';
import { dataSources } from '../data-source/table.js';
import { identity, identityWords } from '../identity/table.js';
import { boundaries, municipalities } from '../municipality/table.js';
import { networks } from '../network/table.js';
import { memberships, organisations } from '../organisation/table.js';
import { searchSynonyms } from '../search/table.js';
import { topics } from '../topic/table.js';

const data = (file: string) => new URL(`../../data/${file}`, import.meta.url);

/** Reference data and the facts of the seed documents, whole before part. */
export const facts: readonly FactFile[] = [
  { table: dataSources, file: data('data-sources.json') },
  { table: municipalities, file: data('municipalities.json') },
  { table: boundaries, file: data('boundaries.json') },
  { table: otherAreas, file: data('areas.json') },
  { table: topics, file: data('topics.json') },
  { table: searchSynonyms, file: data('topic-words.json') },
  { table: identityWords, file: data('identity-words.json') },
  { table: organisations, file: data('organisations.json') },
  { table: identity, file: data('identity.json') },
  { table: networks, file: data('networks.json') },
  { table: memberships, file: data('memberships.json') },
];
