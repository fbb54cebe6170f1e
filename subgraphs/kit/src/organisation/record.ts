import { defineRecord } from '../record/definition.js';
import { nameKind } from '../record/kinds-text.js';
import type { OrganisationTable } from './table.js';

/**
 * The organisations that a network knows, as files hold them; who they are in the other networks is the hub's to say.
 * `prefix` begins the ids that the network mints, `osn`: those that begin with `org` are the hub's.
 */
export const organisationRecord = (table: OrganisationTable, prefix = 'org') =>
  defineRecord({
    kind: 'Organisation',
    name: 'organisations',
    table,
    prefix,
    otherPrefixes: prefix === 'org' ? [] : ['org'],
    fields: {
      name: {
        kind: nameKind,
        heading: { el: 'Επωνυμία', en: 'Name' },
        description: 'Its name in this network.',
        required: true,
      },
    },
    may: {
      create: { least: 'moderator' },
      correct: { least: 'moderator' },
      verify: { least: 'moderator' },
      close: { least: 'steward' },
    },
  });
