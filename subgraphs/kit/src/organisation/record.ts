import { defineRecord } from '../record/definition.js';
import { contactKind, identifiersKind } from '../record/kinds-contact.js';
import { municipalityKind } from '../record/kinds-reference.js';
import { nameKind, stringsKind } from '../record/kinds-text.js';
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
      aliases: {
        kind: stringsKind(),
        heading: { el: 'Άλλες ονομασίες', en: 'Aliases' },
        description: 'Acronyms, former and other names; null: none.',
      },
      identifiers: {
        kind: identifiersKind,
        heading: { el: 'Αριθμοί μητρώων', en: 'Identifiers' },
        description:
          'Numbers in registers, `ΑΦΜ 090000045; ΓΕΜΗ 123456789012`: by them one organisation is known again in other networks. Null: none.',
      },
      seat: {
        kind: municipalityKind,
        heading: { el: 'Έδρα', en: 'Seat' },
        description: 'Code, or name, of the municipality of its seat; null: unknown.',
      },
      contact: {
        kind: contactKind,
        heading: { el: 'Επικοινωνία', en: 'Contact' },
        description: 'How to reach it; null: nothing published.',
      },
    },
    may: {
      create: { least: 'moderator' },
      correct: { least: 'moderator' },
      verify: { least: 'moderator' },
      close: { least: 'steward' },
    },
  });
