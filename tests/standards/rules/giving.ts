import type { Rule } from './rules.js';

const reference = 'standard.threesixtygiving.org/en/latest/technical/reference/';
const identifiers = 'standard.threesixtygiving.org/en/latest/technical/identifiers/';

const organisation = { type: 'array', items: { type: 'object', required: ['id', 'name'] } };
const uncertain = { type: 'string', pattern: '^\\d{4}(-\\d\\d(-\\d\\d)?)?$' };

/** The rules of the 360Giving Data Standard for a grant, each with the place where the standard says it. */
export const grantRules: Rule[] = [
  {
    id: 'has the required fields',
    source: `${reference}#required-fields`,
    schema: {
      type: 'object',
      required: [
        'id',
        'title',
        'description',
        'currency',
        'amountAwarded',
        'awardDate',
        'fundingOrganization',
        'recipientOrganization',
      ],
    },
  },
  {
    id: 'has an identifier with a prefix of 360Giving, and no slash in it',
    source: `${identifiers}#grant-identifier`,
    schema: { properties: { id: { type: 'string', pattern: '^360G-[A-Za-z0-9]+-[^/\\\\]+$' } } },
  },
  {
    id: 'has a title and a description as texts',
    source: `${reference}#grants-sheet-table`,
    schema: { properties: { title: { type: 'string', minLength: 1 }, description: { type: 'string' } } },
  },
  {
    id: 'has its amount as a number',
    source: `${reference}#grants-sheet-table`,
    schema: { properties: { amountAwarded: { type: 'number' } } },
  },
  {
    id: 'has a currency of three letters',
    source: `${reference}#grants-sheet-table`,
    schema: { properties: { currency: { type: 'string', pattern: '^[A-Z]{3}$' } } },
  },
  {
    id: 'was awarded on a whole day',
    source: `${reference}#full-dates-award-dates-and-transaction-dates`,
    schema: {
      properties: { awardDate: { type: 'string', anyOf: [{ format: 'date' }, { format: 'date-time' }] } },
    },
  },
  {
    id: 'is planned between dates, as exact as they are known',
    source: `${reference}#uncertain-dates-planned-dates-and-actual-dates`,
    schema: {
      properties: {
        plannedDates: { type: 'array', items: { properties: { startDate: uncertain, endDate: uncertain } } },
      },
    },
  },
  {
    id: 'was modified at an instant',
    source: `${reference}#date-time-last-modified-dates`,
    schema: { properties: { dateModified: { type: 'string', format: 'date-time' } } },
  },
  {
    id: 'names its organisations with an identifier and a name',
    source: `${identifiers}#organisation-identifier`,
    schema: { properties: { fundingOrganization: organisation, recipientOrganization: organisation } },
  },
  {
    id: 'has a country of two letters',
    source: `${reference}#beneficiary-location`,
    schema: {
      properties: {
        beneficiaryLocation: {
          type: 'array',
          items: { properties: { countryCode: { pattern: '^[A-Z]{2}$' } } },
        },
      },
    },
  },
  {
    id: 'has classifications of a vocabulary',
    source: `${reference}#classifications`,
    schema: {
      properties: {
        classifications: {
          type: 'array',
          items: { type: 'object', properties: { vocabulary: { type: 'string' }, code: { type: 'string' } } },
        },
      },
    },
  },
  {
    id: 'comes from programmes with codes',
    source: `${reference}#grant-programme`,
    schema: {
      properties: {
        grantProgramme: {
          type: 'array',
          items: { type: 'object', properties: { code: { type: 'string' }, title: { type: 'string' } } },
        },
      },
    },
  },
];

/** The rules for the file that holds grants. */
export const packageRules: Rule[] = [
  {
    id: 'holds grants, each once',
    source: `${reference}#360giving-json-schemas`,
    schema: {
      type: 'object',
      required: ['grants'],
      properties: { grants: { type: 'array', minItems: 1, uniqueItems: false } },
    },
  },
  {
    id: 'says its version as major.minor',
    source: `${reference}#360giving-json-schemas`,
    schema: { properties: { version: { type: 'string', pattern: '^\\d+\\.\\d+$' } } },
  },
];
