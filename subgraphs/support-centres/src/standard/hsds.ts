import { type HsdsMapping, hsds, hsdsPlace, hsdsSchedules, hsdsUuid } from '@koinipoli/kit';
import type { Contact, Text } from '@koinipoli/schema';
import { centreServiceRecord } from '../centre-service/record.js';
import { organisationRecord } from '../organisation/record.js';
import { supportCentreRecord } from '../support-centre/record.js';

/**
 * Support centres as a directory of HSDS: a centre is a location, which alone has hours, languages and access there. Its
 * organization, which HSDS wants of every service, is made of it and not read back. Whatever is not here goes into
 * attributes.
 */
export const hsdsMapping: HsdsMapping = {
  service: {
    record: centreServiceRecord,
    location: 'centres',
    says: {
      name: hsds.words('name'),
      description: hsds.words('description'),
      active: hsds.flag('status', { yes: 'active', no: 'inactive' }),
      centres: hsdsPlace.places,
      topics: hsds.terms('topics'),
      targetGroups: hsds.terms('targetGroups'),
      eligibility: hsds.words('eligibility_description'),
      fees: hsds.words('fees_description'),
      contact: hsds.contact({ email: 'email', url: 'url' }),
    },
    defaults: { kind: 'COUNSELLING' },
  },
  location: {
    record: supportCentreRecord,
    says: {
      name: hsds.words('name'),
      description: hsds.words('description'),
      contact: hsds.contact({}),
      address: hsdsPlace.street,
      postalCode: hsdsPlace.postalCode,
      municipality: hsdsPlace.municipality,
      latitude: hsds.number('latitude'),
      longitude: hsds.number('longitude'),
      schedules: hsdsSchedules,
      languages: hsds.languages,
      accessibility: hsdsPlace.accessibility,
      accessibilityDetails: hsdsPlace.accessibilityDetails,
    },
    defaults: { formality: 'INFORMAL' },
  },
  organization: {
    record: supportCentreRecord,
    make: ({ name, description, contact, operator }) => ({
      name: (name as Text).el,
      description: (description as Text | null)?.el ?? '',
      email: (contact as Contact | null)?.email,
      website: (contact as Contact | null)?.url,
      ...(typeof operator === 'string' ? { parent_organization_id: hsdsUuid(operator) } : {}),
    }),
  },
  organizationOf: 'centres',
  bodies: { column: 'operator', record: organisationRecord },
};
