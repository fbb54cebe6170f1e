/** What a property of HSDS holds. */
export type HsdsType = 'text' | 'number' | 'uuid';

/** An object of HSDS 3 as both its forms have it: nested in JSON, a table in a package. */
export interface HsdsObject {
  /** Its table in a package. */
  file: string;
  /** Its properties that are no objects, by type; those that point to another object are `uuid`. */
  properties: Readonly<Record<string, HsdsType>>;
  required: readonly string[];
  /** Columns that a package needs beside. */
  tabular?: readonly string[];
  /** Columns that point to what it hangs on, where it may hang on anything; else that is `<object>_id`. */
  link?: { id: string; entity: string };
}

const texts = (...names: string[]): Record<string, HsdsType> =>
  Object.fromEntries(names.map((name) => [name, 'text' as const]));
const uuids = (...names: string[]): Record<string, HsdsType> =>
  Object.fromEntries(names.map((name) => [name, 'uuid' as const]));
const numbers = (...names: string[]): Record<string, HsdsType> =>
  Object.fromEntries(names.map((name) => [name, 'number' as const]));
const id = uuids('id');

/**
 * The objects of HSDS 3.0 that are read or written, by the pages "Schema Reference" and "Serialization and Publication
 * Formats" of docs.openreferral.org. Not here: programs, fundings, and what came with 3.1 (capacities, units, URLs).
 */
export const HSDS = {
  organization: {
    file: 'organizations.csv',
    properties: {
      ...id,
      ...texts('name', 'alternate_name', 'description', 'email', 'website', 'legal_status', 'logo', 'uri'),
      ...numbers('year_incorporated'),
      ...uuids('parent_organization_id'),
    },
    required: ['id', 'name', 'description'],
  },
  service: {
    file: 'services.csv',
    properties: {
      ...id,
      ...uuids('organization_id', 'program_id'),
      ...texts('name', 'alternate_name', 'description', 'url', 'email', 'status', 'interpretation_services'),
      ...texts('application_process', 'fees_description', 'accreditations', 'eligibility_description'),
      ...numbers('minimum_age', 'maximum_age'),
      ...texts('assured_date', 'assurer_email', 'alert', 'last_modified'),
    },
    required: ['id', 'name', 'status'],
    tabular: ['organization_id'],
  },
  location: {
    file: 'locations.csv',
    properties: {
      ...id,
      ...texts('location_type', 'url'),
      ...uuids('organization_id'),
      ...texts('name', 'alternate_name', 'description', 'transportation'),
      ...numbers('latitude', 'longitude'),
      ...texts('external_identifier', 'external_identifier_type'),
    },
    required: ['id', 'location_type'],
  },
  service_at_location: {
    file: 'service_at_locations.csv',
    properties: { ...id, ...uuids('service_id', 'location_id'), ...texts('description') },
    required: ['id'],
    tabular: ['service_id', 'location_id'],
  },
  phone: {
    file: 'phones.csv',
    properties: {
      ...id,
      ...uuids('location_id', 'service_id', 'organization_id', 'service_at_location_id'),
      ...texts('number', 'type', 'description'),
      ...numbers('extension'),
    },
    required: ['id', 'number'],
  },
  contact: {
    file: 'contacts.csv',
    properties: {
      ...id,
      ...uuids('organization_id', 'service_id', 'service_at_location_id', 'location_id'),
      ...texts('name', 'title', 'department', 'email'),
    },
    required: ['id'],
  },
  address: {
    file: 'addresses.csv',
    properties: {
      ...id,
      ...uuids('location_id'),
      ...texts('attention', 'address_1', 'address_2', 'city', 'region', 'state_province', 'postal_code'),
      ...texts('country', 'address_type'),
    },
    required: ['id', 'address_1', 'city', 'state_province', 'postal_code', 'country', 'address_type'],
  },
  schedule: {
    file: 'schedules.csv',
    properties: {
      ...id,
      ...uuids('service_id', 'location_id', 'service_at_location_id'),
      ...texts(
        'valid_from',
        'valid_to',
        'dtstart',
        'until',
        'wkst',
        'freq',
        'byday',
        'byweekno',
        'bymonthday',
      ),
      ...texts(
        'byyearday',
        'description',
        'opens_at',
        'closes_at',
        'schedule_link',
        'attending_type',
        'notes',
      ),
      ...numbers('timezone', 'count', 'interval'),
    },
    required: ['id'],
  },
  service_area: {
    file: 'service_areas.csv',
    properties: {
      ...id,
      ...uuids('service_id'),
      ...texts('name', 'description', 'extent', 'extent_type', 'uri'),
    },
    required: ['id'],
  },
  language: {
    file: 'languages.csv',
    properties: { ...id, ...uuids('service_id', 'location_id'), ...texts('name', 'code', 'note') },
    required: ['id'],
  },
  accessibility: {
    file: 'accessibility.csv',
    properties: { ...id, ...uuids('location_id'), ...texts('description', 'details', 'url') },
    required: ['id'],
  },
  cost_option: {
    file: 'cost_options.csv',
    properties: {
      ...id,
      ...uuids('service_id'),
      ...texts('valid_from', 'valid_to', 'option', 'currency', 'amount_description'),
      ...numbers('amount'),
    },
    required: ['id'],
    tabular: ['service_id'],
  },
  required_document: {
    file: 'required_documents.csv',
    properties: { ...id, ...uuids('service_id'), ...texts('document', 'uri') },
    required: ['id'],
  },
  organization_identifier: {
    file: 'organization_identifiers.csv',
    properties: {
      ...id,
      ...uuids('organization_id'),
      ...texts('identifier_scheme', 'identifier_type', 'identifier'),
    },
    required: ['id', 'identifier_type', 'identifier'],
    tabular: ['organization_id'],
  },
  attribute: {
    file: 'attributes.csv',
    properties: {
      ...id,
      ...uuids('link_id', 'taxonomy_term_id'),
      ...texts('link_type', 'link_entity', 'value'),
    },
    required: ['id'],
    tabular: ['link_id', 'taxonomy_term_id', 'link_entity'],
    link: { id: 'link_id', entity: 'link_entity' },
  },
  taxonomy: {
    file: 'taxonomies.csv',
    properties: { ...id, ...texts('name', 'description', 'uri', 'version') },
    required: ['id', 'name', 'description'],
  },
  taxonomy_term: {
    file: 'taxonomy_terms.csv',
    properties: {
      ...id,
      ...texts('code', 'name', 'description', 'taxonomy', 'language', 'term_uri'),
      ...uuids('parent_id', 'taxonomy_id'),
    },
    required: ['id', 'name', 'description'],
  },
  metadata: {
    file: 'metadata.csv',
    properties: {
      ...id,
      ...uuids('resource_id'),
      ...texts('resource_type', 'last_action_date', 'last_action_type', 'field_name', 'previous_value'),
      ...texts('replacement_value', 'updated_by'),
    },
    required: [
      'id',
      'last_action_date',
      'last_action_type',
      'field_name',
      'previous_value',
      'replacement_value',
      'updated_by',
    ],
    tabular: ['resource_id', 'resource_type'],
    link: { id: 'resource_id', entity: 'resource_type' },
  },
} as const satisfies Record<string, HsdsObject>;

/** Name of an object of HSDS. */
export type HsdsName = keyof typeof HSDS;

/** The four objects that a directory is made of, and that records of ours become. */
export type HsdsCore = 'organization' | 'service' | 'location' | 'service_at_location';

/** Objects that hang on a core object, by the property that holds them in JSON. */
export const PARTS = {
  phones: 'phone',
  contacts: 'contact',
  addresses: 'address',
  schedules: 'schedule',
  service_areas: 'service_area',
  languages: 'language',
  accessibility: 'accessibility',
  cost_options: 'cost_option',
  required_documents: 'required_document',
  organization_identifiers: 'organization_identifier',
  attributes: 'attribute',
  metadata: 'metadata',
} as const satisfies Record<string, HsdsName>;

/** Name of a property that holds parts. */
export type PartName = keyof typeof PARTS;

/** An object of HSDS as it is read or written, parts and all. */
export type HsdsValue = Record<string, unknown>;
