import {
  areasKind,
  contactKind,
  defineRecord,
  enumKind,
  integerKind,
  languagesKind,
  moneyKind,
  nameKind,
  ownedRules,
  recordKind,
  targetGroupsKind,
  textKind,
  textsKind,
  topicsKind,
} from '@koinipoli/kit';
import type { ProblemRow } from '@koinipoli/schema';
import { careStructureRecord } from '../care-structure/record.js';
import { interventionCategoryRecord } from '../intervention-category/record.js';
import { placesKind } from './capacity.js';
import { careServices } from './table.js';
import { ServiceStatus } from './type.js';

const age = integerKind({ least: 0, most: 130 });

/** What a service is and of whom. */
const what = {
  structure: {
    kind: recordKind(() => careStructureRecord),
    heading: { el: 'Δομή', en: 'Structure' },
    description: 'The structure that gives it.',
    required: true,
  },
  category: {
    kind: recordKind(() => interventionCategoryRecord),
    heading: { el: 'Γραμμή καταλόγου', en: 'Catalogue line' },
    description: 'Its line in the catalogue of interventions; null: none.',
  },
  name: {
    kind: nameKind,
    heading: { el: 'Ονομασία', en: 'Name' },
    description: 'Its name.',
    required: true,
  },
  description: {
    kind: textKind(),
    heading: { el: 'Περιγραφή', en: 'Description' },
    description: 'What it gives; null: not described.',
  },
  status: {
    kind: enumKind(ServiceStatus, {
      ACTIVE: ['λειτουργεί', 'active'],
      INACTIVE: ['ανενεργή', 'inactive'],
      DEFUNCT: ['καταργήθηκε', 'defunct'],
      TEMPORARILY_CLOSED: ['προσωρινά κλειστή', 'temporarily closed'],
    }),
    heading: { el: 'Κατάσταση', en: 'Status' },
    description: 'Whether it runs; null: it does.',
  },
  topics: {
    kind: topicsKind,
    heading: { el: 'Θέματα', en: 'Topics' },
    description: 'Needs that it serves and subjects; null: not said.',
  },
} as const;

/** Whom it is for and under which conditions. */
const whom = {
  targetGroups: {
    kind: targetGroupsKind,
    heading: { el: 'Ομάδες στόχου', en: 'Target groups' },
    description: 'Whom it is for; null: everyone.',
  },
  areas: {
    kind: areasKind,
    heading: { el: 'Περιοχές', en: 'Areas' },
    description: 'What it serves; null: no limit or not said.',
  },
  minimumAge: {
    kind: age,
    heading: { el: 'Ελάχιστη ηλικία', en: 'Minimum age' },
    description: 'Least age in years; null: none.',
  },
  maximumAge: {
    kind: age,
    heading: { el: 'Μέγιστη ηλικία', en: 'Maximum age' },
    description: 'Greatest age in years, included; null: none.',
  },
  eligibility: {
    kind: textKind(),
    heading: { el: 'Προϋποθέσεις', en: 'Eligibility' },
    description: 'Who may use it; null: not said.',
  },
  fees: {
    kind: textKind(),
    heading: { el: 'Χρεώσεις', en: 'Fees' },
    description: 'What it costs in words; null: not said.',
  },
  cost: {
    kind: moneyKind,
    heading: { el: 'Κόστος', en: 'Cost' },
    description: 'What it costs; 0: free; null: not said, or varies.',
  },
} as const;

/** How one comes to it. */
const how = {
  applicationProcess: {
    kind: textKind(),
    heading: { el: 'Διαδικασία', en: 'Application process' },
    description: 'How to ask for it; null: not said.',
  },
  requiredDocuments: {
    kind: textsKind(),
    heading: { el: 'Δικαιολογητικά', en: 'Required documents' },
    description: 'What to bring; null: nothing, or not said.',
  },
  capacity: {
    kind: placesKind,
    heading: { el: 'Θέσεις', en: 'Capacity' },
    description: 'Its places: available, maximum, unit, updatedAt; null: not counted.',
  },
  spoken: {
    kind: languagesKind,
    heading: { el: 'Γλώσσες', en: 'Languages' },
    description: 'Languages spoken; null: not said.',
  },
  notice: {
    kind: textKind(),
    heading: { el: 'Ανακοίνωση', en: 'Notice' },
    description: 'A passing notice; null: none.',
  },
  contact: {
    kind: contactKind,
    heading: { el: 'Επικοινωνία', en: 'Contact' },
    description: 'How to reach it; null: as its structure.',
  },
} as const;

/** A service of a structure. */
export const careServiceRecord = defineRecord({
  kind: 'CareService',
  name: 'care-services',
  table: careServices,
  prefix: 'care-service',
  fields: { ...what, ...whom, ...how },
  closing: { closed: { status: 'DEFUNCT' }, open: { status: 'ACTIVE' } },
  owner: 'structure',
  may: ownedRules,
  rules: agesInOrder,
});

function agesInOrder({ minimumAge, maximumAge }: Readonly<Record<string, unknown>>): ProblemRow[] {
  if (typeof minimumAge !== 'number' || typeof maximumAge !== 'number' || minimumAge <= maximumAge) return [];
  return [{ path: ['maximumAge'], code: 'INVALID', message: 'is less than the least age.' }];
}
