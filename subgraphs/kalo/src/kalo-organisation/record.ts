import {
  activeClosing,
  booleanKind,
  contactKind,
  defineRecord,
  enumKind,
  identifiersKind,
  integerKind,
  locationFields,
  municipalityKind,
  nameKind,
  organisationKind,
  ownedRules,
  partialDateKind,
  statementsKind,
  stringKind,
  stringsKind,
  textKind,
  topicsKind,
} from '@koinipoli/kit';
import { LegalForm } from '@koinipoli/schema';
import { kaloOrganisations } from './table.js';
import { KaloRegister } from './type.js';

/** A social-economy body, as people and files write it; a new one comes by its registration, or from an editor. */
export const kaloOrganisationRecord = defineRecord({
  kind: 'KaloOrganisation',
  name: 'kalo-organisations',
  table: kaloOrganisations,
  prefix: 'kalo',
  owner: 'organisation',
  may: { ...ownedRules, create: { least: 'editor' }, close: { least: 'editor' } },
  closing: activeClosing,
  fields: {
    organisation: {
      kind: organisationKind,
      heading: { el: 'Φορέας', en: 'Organisation' },
      description: 'The organisation that it is, by any id that means it; its members may write it.',
      required: true,
    },
    name: {
      kind: nameKind,
      heading: { el: 'Όνομα', en: 'Name' },
      description: 'Its name.',
      required: true,
    },
    aliases: {
      kind: stringsKind(),
      heading: { el: 'Άλλες ονομασίες', en: 'Aliases' },
      description: 'Acronyms, former and other names; null: none.',
    },
    active: {
      kind: booleanKind,
      heading: { el: 'Λειτουργεί', en: 'Active' },
      description: 'Whether it is active; null: it is.',
    },
    description: {
      kind: textKind(),
      heading: { el: 'Περιγραφή', en: 'Description' },
      description: 'What it does; null: not described.',
    },
    legalForm: {
      kind: enumKind(LegalForm, {
        KOINSEP_INCLUSION: ['ΚοινΣΕπ Ένταξης'],
        KOINSEP_COLLECTIVE_BENEFIT: ['ΚοινΣΕπ Συλλογικής και Κοινωνικής Ωφέλειας'],
        KOISPE: ['ΚοιΣΠΕ'],
        WORKERS_COOPERATIVE: ['Συνεταιρισμός Εργαζομένων'],
        CIVIL_COOPERATIVE: ['Αστικός συνεταιρισμός'],
        AGRICULTURAL_COOPERATIVE: ['Αγροτικός συνεταιρισμός'],
        ASSOCIATION: ['Σωματείο'],
        CIVIL_NON_PROFIT: ['ΑΜΚΕ', 'Αστική μη κερδοσκοπική εταιρεία'],
        FOUNDATION: ['Ίδρυμα'],
        PUBLIC_BODY: ['Δημόσιος φορέας'],
        COMPANY: ['Εταιρεία'],
        INFORMAL_GROUP: ['Άτυπη ομάδα'],
        OTHER: ['Άλλο'],
      }),
      heading: { el: 'Νομική μορφή', en: 'Legal form' },
      description: 'Legal form; null: unknown.',
    },
    register: {
      kind: enumKind(KaloRegister, {
        MKE: ['ΜΚΕ'],
        EMAFKAO: ['ΕΜΑΦΚΑΟ'],
      }),
      heading: { el: 'Μητρώο', en: 'Register' },
      description: 'Part of the general register of law 4430/2016; null: in none, or unknown.',
    },
    registrationNumber: {
      kind: stringKind(17, { pattern: /^(DEMO-)?\d{1,12}$/, example: '001234' }),
      heading: { el: 'Αριθμός μητρώου', en: 'Registration number' },
      description:
        'Number in that register, digits alone; that of an invented body begins with `DEMO-`. Null: none.',
    },
    identifiers: {
      kind: identifiersKind,
      heading: { el: 'Αριθμοί μητρώων', en: 'Identifiers' },
      description:
        'Numbers in other registers, `ΑΦΜ 090000045; ΓΕΜΗ 123456789012`: by them it is known again in other networks. Null: none.',
    },
    founded: {
      kind: partialDateKind,
      heading: { el: 'Έτος ίδρυσης', en: 'Founded' },
      description: 'When it was founded; null: unknown.',
    },
    seat: {
      kind: municipalityKind,
      heading: { el: 'Έδρα', en: 'Seat' },
      description: 'Code, or name, of the municipality of its seat; null: unknown.',
    },
    ...locationFields(),
    contact: {
      kind: contactKind,
      heading: { el: 'Επικοινωνία', en: 'Contact' },
      description: 'How to reach it; null: nothing published.',
    },
    activities: {
      kind: topicsKind,
      heading: { el: 'Δραστηριότητες', en: 'Activities' },
      description: 'Fields it works in (`activity:…`); null: not said.',
    },
    needs: {
      kind: topicsKind,
      heading: { el: 'Ανάγκες', en: 'Needs' },
      description: 'Needs it serves (`need:…`); null: not said.',
    },
    goals: {
      kind: statementsKind,
      heading: { el: 'Στόχοι', en: 'Goals' },
      description: 'Its aims, as JSON; null: not said.',
    },
    members: {
      kind: integerKind({ least: 0 }),
      heading: { el: 'Μέλη', en: 'Members' },
      description: 'Members; null: unknown.',
    },
    womenMembers: {
      kind: integerKind({ least: 0 }),
      heading: { el: 'Γυναίκες μέλη', en: 'Women members' },
      description: 'Women among them; null: unknown.',
    },
    employees: {
      kind: integerKind({ least: 0 }),
      heading: { el: 'Εργαζόμενοι', en: 'Employees' },
      description: 'People employed; null: unknown.',
    },
    products: {
      kind: topicsKind,
      heading: { el: 'Προϊόντα', en: 'Products' },
      description: 'What it supplies (`product:…`); null: it is no supplier.',
    },
    qualifiers: {
      kind: topicsKind,
      heading: { el: 'Γνωρίσματα', en: 'Qualifiers' },
      description: 'What makes it responsible (`qualifier:…`); null: not said.',
    },
    supplierDescription: {
      kind: textKind(),
      heading: { el: 'Περιγραφή προμηθευτή', en: 'Supplier description' },
      description: 'As a supplier, in its own words; null: nothing.',
    },
  },
  rules: ({ members, womenMembers }) =>
    typeof members === 'number' && typeof womenMembers === 'number' && womenMembers > members
      ? [{ path: ['womenMembers'], code: 'INVALID', message: 'is more than there are members' }]
      : [],
});
