import {
  booleanKind,
  contactKind,
  defineRecord,
  enumKind,
  nameKind,
  organisationKind,
  recordKind,
  textKind,
} from '@koinipoli/kit';
import { carePlaceRecord } from '../care-place/record.js';
import { careStructures } from './table.js';
import { MunicipalUnit, ProviderType } from './type.js';

/** A structure: an office, centre or house where services are given. */
export const careStructureRecord = defineRecord({
  kind: 'CareStructure',
  name: 'care-structures',
  table: careStructures,
  prefix: 'care-structure',
  fields: {
    name: {
      kind: nameKind,
      heading: { el: 'Ονομασία', en: 'Name' },
      description: 'Its name.',
      required: true,
    },
    description: {
      kind: textKind(),
      heading: { el: 'Περιγραφή', en: 'Description' },
      description: 'What it is; null: not described.',
    },
    providerType: {
      kind: enumKind(ProviderType, {
        MUNICIPAL: ['δημοτική', 'δήμος', 'municipal'],
        CIVIL_SOCIETY: ['κοινωνία πολιτών', 'civil society'],
        OTHER: ['άλλος', 'other'],
      }),
      heading: { el: 'Είδος φορέα', en: 'Provider type' },
      description: 'Who runs it: a municipality, civil society or another body.',
      required: true,
    },
    municipalUnit: {
      kind: enumKind(MunicipalUnit, {
        DIRECTORATE: ['διεύθυνση', 'directorate'],
        STRUCTURE: ['δομή', 'structure'],
        LEGAL_ENTITY: ['νομικό πρόσωπο', 'legal entity'],
      }),
      heading: { el: 'Δημοτική μονάδα', en: 'Municipal unit' },
      description: 'Kind of municipal unit; null: not of a municipality, or unknown.',
    },
    organisation: {
      kind: organisationKind,
      heading: { el: 'Φορέας', en: 'Organisation' },
      description: 'The organisation that runs it, by any id that means it.',
      required: true,
    },
    active: {
      kind: booleanKind,
      heading: { el: 'Λειτουργεί', en: 'Active' },
      description: 'Whether it runs; null: it does.',
    },
    place: {
      kind: recordKind(() => carePlaceRecord),
      heading: { el: 'Τόπος', en: 'Place' },
      description: 'Where it is; null: unknown.',
    },
    contact: {
      kind: contactKind,
      heading: { el: 'Επικοινωνία', en: 'Contact' },
      description: 'How to reach it; null: nothing published.',
    },
  },
  closing: { closed: { active: false }, open: { active: true } },
  owner: 'organisation',
  may: {
    create: { least: 'editor', own: 'member' },
    correct: { least: 'editor', own: 'member' },
    verify: { least: 'editor', own: 'member' },
    close: { least: 'editor' },
  },
});
