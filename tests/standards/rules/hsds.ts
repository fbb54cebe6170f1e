import type { Rule } from './rules.js';

const page = (anchor: string) => `docs.openreferral.org/en/3.0/hsds/schema_reference.html#${anchor}`;
const formats = 'docs.openreferral.org/en/3.0/hsds/serialization.html';

const texts = (...names: string[]) => ({
  properties: Object.fromEntries(names.map((name) => [name, { type: 'string' }])),
});
const numbers = (...names: string[]) => ({
  properties: Object.fromEntries(names.map((name) => [name, { type: 'number' }])),
});
const inForm = (format: string, ...names: string[]) => ({
  properties: Object.fromEntries(names.map((name) => [name, { type: 'string', format }])),
});
const oneOf = (name: string, values: string[]) => ({ properties: { [name]: { enum: values } } });
const lists = (...names: string[]) => ({
  properties: Object.fromEntries(names.map((name) => [name, { type: 'array', items: { type: 'object' } }])),
});

const rule = (object: string, id: string, schema: object): Rule => ({
  id: `${object} ${id}`,
  source: page(object),
  schema,
});

/** Rules that hold for every object: each has a UUID of its own. */
const identified = (object: string): Rule => ({
  id: `${object} has a UUID`,
  source: page(object),
  schema: { required: ['id'], properties: { id: { type: 'string', format: 'uuid' } } },
});

/** The rules of HSDS 3.0 by object, each with the place where the standard says it. */
export const hsdsRules: Record<string, Rule[]> = {
  service: [
    identified('service'),
    rule('service', 'has a name and a status', { required: ['name', 'status'] }),
    rule(
      'service',
      'has a status of the list',
      oneOf('status', ['active', 'inactive', 'defunct', 'temporarily closed']),
    ),
    rule(
      'service',
      'has texts',
      texts(
        'name',
        'description',
        'alert',
        'fees_description',
        'eligibility_description',
        'application_process',
      ),
    ),
    rule('service', 'has ages as numbers', numbers('minimum_age', 'maximum_age')),
    rule('service', 'has addresses of the web and of mail', {
      allOf: [inForm('uri', 'url'), inForm('email', 'email')],
    }),
    rule('service', 'was assured on a day', inForm('date', 'assured_date')),
    rule('service', 'was modified at an instant', inForm('date-time', 'last_modified')),
    rule(
      'service',
      'has lists of objects',
      lists(
        'phones',
        'schedules',
        'service_areas',
        'service_at_locations',
        'languages',
        'cost_options',
        'required_documents',
        'attributes',
        'metadata',
      ),
    ),
    {
      id: 'service is given dereferenced, its organization in it',
      source: `${formats}#dereferencing`,
      schema: { required: ['organization'], properties: { organization: { type: 'object' } } },
    },
  ],
  organization: [
    identified('organization'),
    rule('organization', 'has a name and a description', { required: ['name', 'description'] }),
    rule('organization', 'has texts', texts('name', 'description')),
    rule('organization', 'has addresses of the web and of mail', {
      allOf: [inForm('uri', 'website'), inForm('email', 'email')],
    }),
    rule('organization', 'points to its parent by a UUID', inForm('uuid', 'parent_organization_id')),
  ],
  location: [
    identified('location'),
    rule('location', 'has a type of the list', {
      required: ['location_type'],
      ...oneOf('location_type', ['physical', 'postal', 'virtual']),
    }),
    rule('location', 'has a point in WGS 84', {
      properties: {
        latitude: { type: 'number', minimum: -90, maximum: 90 },
        longitude: { type: 'number', minimum: -180, maximum: 180 },
      },
    }),
  ],
  service_at_location: [
    identified('service_at_location'),
    {
      id: 'service_at_location is given dereferenced, its location in it',
      source: `${formats}#dereferencing`,
      schema: { required: ['location'], properties: { location: { type: 'object' } } },
    },
  ],
  phone: [
    identified('phone'),
    rule('phone', 'has a number', { required: ['number'], ...texts('number', 'type') }),
  ],
  contact: [identified('contact'), rule('contact', 'has an address of mail', inForm('email', 'email'))],
  address: [
    identified('address'),
    rule('address', 'is whole', {
      required: ['address_1', 'city', 'state_province', 'postal_code', 'country', 'address_type'],
      ...texts('address_1', 'city', 'state_province', 'postal_code'),
    }),
    rule('address', 'has a country of two letters', { properties: { country: { pattern: '^[A-Z]{2}$' } } }),
    rule('address', 'has a type of the list', oneOf('address_type', ['physical', 'postal', 'virtual'])),
  ],
  schedule: [
    identified('schedule'),
    rule('schedule', 'holds between days', inForm('date', 'valid_from', 'valid_to', 'dtstart', 'until')),
    rule('schedule', 'repeats weekly or monthly', oneOf('freq', ['WEEKLY', 'MONTHLY'])),
    rule('schedule', 'names days of the week', {
      properties: { byday: { pattern: '^(-?\\d*(MO|TU|WE|TH|FR|SA|SU))(,-?\\d*(MO|TU|WE|TH|FR|SA|SU))*$' } },
    }),
    rule('schedule', 'has the first day of an interval', {
      anyOf: [{ required: ['dtstart'] }, { properties: { interval: { maximum: 1 } } }],
    }),
    rule('schedule', 'has times of day', {
      properties: {
        opens_at: { pattern: '^([01]\\d|2[0-3]):[0-5]\\d' },
        closes_at: { pattern: '^([01]\\d|2[0-3]):[0-5]\\d' },
      },
    }),
    rule('schedule', 'has numbers', numbers('interval', 'count', 'timezone')),
  ],
  service_area: [
    identified('service_area'),
    rule('service_area', 'has texts', texts('name', 'description', 'uri')),
  ],
  language: [
    identified('language'),
    rule('language', 'has a code', { properties: { code: { pattern: '^[a-z]{2,3}(-.+)?$' } } }),
  ],
  accessibility: [
    identified('accessibility'),
    rule('accessibility', 'has texts', texts('description', 'details')),
  ],
  cost_option: [
    identified('cost_option'),
    rule('cost_option', 'has an amount in a currency', {
      properties: { amount: { type: 'number' }, currency: { pattern: '^[A-Za-z]{3}$' } },
    }),
  ],
  required_document: [
    identified('required_document'),
    rule('required_document', 'has a text', texts('document')),
  ],
  organization_identifier: [
    identified('organization_identifier'),
    rule('organization_identifier', 'says what it is', {
      required: ['identifier_type', 'identifier'],
      ...texts('identifier_type', 'identifier'),
    }),
  ],
  attribute: [identified('attribute'), rule('attribute', 'has texts', texts('link_type', 'value'))],
  taxonomy_term: [
    identified('taxonomy_term'),
    rule('taxonomy_term', 'has a name and a description', {
      required: ['name', 'description'],
      ...texts('code', 'name', 'description'),
    }),
  ],
  metadata: [
    identified('metadata'),
    rule('metadata', 'tells a change', {
      required: [
        'last_action_date',
        'last_action_type',
        'field_name',
        'previous_value',
        'replacement_value',
        'updated_by',
      ],
    }),
  ],
};

/** Properties that hold objects, and what those are. */
const HOLDS: Record<string, string> = {
  organization: 'organization',
  location: 'location',
  taxonomy_term: 'taxonomy_term',
  phones: 'phone',
  contacts: 'contact',
  addresses: 'address',
  schedules: 'schedule',
  service_areas: 'service_area',
  service_at_locations: 'service_at_location',
  languages: 'language',
  accessibility: 'accessibility',
  cost_options: 'cost_option',
  required_documents: 'required_document',
  organization_identifiers: 'organization_identifier',
  attributes: 'attribute',
  metadata: 'metadata',
  locations: 'location',
};

/** Every object that is nested in one, with its name in HSDS. */
export function* objectsIn(
  object: string,
  value: Record<string, unknown>,
): Generator<[string, Record<string, unknown>]> {
  yield [object, value];
  for (const [property, held] of Object.entries(value)) {
    const name = HOLDS[property];
    if (!name) continue;
    for (const each of [held].flat())
      if (typeof each === 'object' && each) yield* objectsIn(name, each as Record<string, unknown>);
  }
}
