import { athensDay } from '@koinipoli/schema';
import type { ExportRow } from '../../import/format.js';
import { type Called, Draft } from './draft.js';
import { OURS, uuidOf } from './identity.js';
import type { HsdsRecord, HsdsShadow } from './mapping.js';
import { HSDS, type HsdsCore, type HsdsValue } from './objects.js';

/** Texts that HSDS requires and that a row may not have. */
const REQUIRED: Partial<Record<HsdsCore, HsdsValue>> = {
  organization: { description: '' },
  service: { status: 'active' },
  location: { location_type: 'physical' },
};

/** Shadows of a row have their own UUIDs. */
export const SHADOW = 'organization';

/** The object of HSDS that a row of ours is. What HSDS cannot say is in its attributes, one a field. */
export function compose(
  object: HsdsCore,
  { record, says, called }: HsdsRecord & { called?: Called },
  row: ExportRow,
): Draft {
  const draft = new Draft(object, row);
  if (called) draft.called = called;
  for (const [field, { column = field, heading, description }] of Object.entries(record.fields)) {
    const value = row[column];
    if (isNothing(value)) continue;
    const say = says[field];
    const rest = say ? say.write(value, draft) : value;
    if (isNothing(rest)) continue;
    const code = `${record.name}/${field}`;
    draft.term('field', { taxonomy: 'fields', code, name: heading.en, description }, JSON.stringify(rest));
  }
  identify(draft, object);
  vouch(draft, object);
  Object.assign(draft.value, { ...REQUIRED[object], ...draft.value });
  return draft;
}

/** The object that a shadow is. */
export function composeShadow({ make }: HsdsShadow, row: ExportRow): Draft {
  const draft = new Draft('organization', row, SHADOW);
  for (const [property, value] of Object.entries(make(row))) draft.set(property, value);
  identify(draft, 'organization');
  Object.assign(draft.value, { ...REQUIRED.organization, ...draft.value });
  return draft;
}

const isNothing = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  (Array.isArray(value) && value.length === 0) ||
  (typeof value === 'object' && Object.keys(value).length === 0 && !(value instanceof Date));

/** Our id, where HSDS has a place for the id of somebody else, and always as an attribute. */
function identify(draft: Draft, object: HsdsCore): void {
  const { id } = draft;
  if (object === 'location') {
    draft.set('external_identifier', id);
    draft.set('external_identifier_type', OURS);
  }
  if (object === 'organization')
    draft.add('organization_identifiers', 0, {
      identifier_scheme: OURS,
      identifier_type: `${OURS} id`,
      identifier: id,
    });
  const description = `The id of the record in ${OURS}.`;
  draft.term('id', { taxonomy: 'fields', code: 'id', name: 'Id', description }, id);
}

/** Who vouched for it and when, and whether it is invented. */
function vouch(draft: Draft, object: HsdsCore): void {
  const { verifiedAt, verifiedBy, updatedAt, synthetic } = draft.row;
  const verified = instant(verifiedAt);
  if (verified) {
    const day = athensDay(new Date(verified));
    if (object === 'service') draft.set('assured_date', day);
    draft.add('metadata', 'verified', {
      last_action_date: day,
      last_action_type: 'verify',
      field_name: 'assured_date',
      previous_value: '',
      replacement_value: day,
      updated_by: typeof verifiedBy === 'string' ? verifiedBy : '',
    });
  }
  if (object === 'service') draft.set('last_modified', instant(updatedAt));
  if (synthetic === true) {
    const description = 'Invented, in a demo world: never to be shown as real.';
    draft.term(
      'synthetic',
      { taxonomy: 'fields', code: 'synthetic', name: 'Synthetic', description },
      'true',
    );
  }
}

function instant(value: unknown): string | undefined {
  if (typeof value !== 'string' && !(value instanceof Date)) return undefined;
  const at = new Date(value);
  return Number.isNaN(at.valueOf()) ? undefined : at.toISOString();
}

/** The body that runs an organization, as far as the network knows it. */
export function composeBody(id: string, name: string): HsdsValue {
  const draft = new Draft('organization', { id });
  draft.set('name', name);
  draft.set('description', '');
  identify(draft, 'organization');
  return draft.value;
}

/** The UUID that points to an organization: a record's own, or that of a shadow. */
export const organizationUuid = (id: string, isShadow: boolean): string => uuidOf(id, isShadow ? SHADOW : '');

/** Whether a property is one of the object's own, and no list of parts. */
export const isOwn = (object: keyof typeof HSDS, property: string): boolean =>
  Object.hasOwn(HSDS[object].properties, property);
