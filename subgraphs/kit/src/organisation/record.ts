import { defineRecord } from '../record/definition.js';
import { nameKind } from '../record/kinds-text.js';
import type { OrganisationTable } from './table.js';

/** The organisations that a network knows, as files hold them; who they are in the other networks is the hub's to say. */
export const organisationRecord = (table: OrganisationTable, otherPrefixes: readonly string[] = []) =>
  defineRecord({
    kind: 'Organisation',
    name: 'organisations',
    table,
    prefix: 'org',
    otherPrefixes,
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
