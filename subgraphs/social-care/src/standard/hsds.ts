import { type HsdsMapping, hsds, hsdsPlace, hsdsSchedules } from '@koinipoli/kit';
import { carePlaceRecord } from '../care-place/record.js';
import { careServiceRecord } from '../care-service/record.js';
import { careStructureRecord } from '../care-structure/record.js';
import { organisationRecord } from '../organisation/record.js';
import { serviceLocationRecord } from '../service-location/record.js';

const status = {
  ACTIVE: 'active',
  INACTIVE: 'inactive',
  DEFUNCT: 'defunct',
  TEMPORARILY_CLOSED: 'temporarily closed',
};

/**
 * Social care as a directory of HSDS: a structure is an organization, whose parent is the body that runs it, because it
 * is what gives the services and can be reached. Whatever is not here goes into attributes.
 */
export const hsdsMapping: HsdsMapping = {
  service: {
    record: careServiceRecord,
    says: {
      structure: hsds.link('organization_id'),
      name: hsds.words('name'),
      description: hsds.words('description'),
      status: hsds.coded('status', status),
      topics: hsds.terms('topics'),
      targetGroups: hsds.terms('targetGroups'),
      areas: hsdsPlace.serviceAreas,
      minimumAge: hsds.number('minimum_age'),
      maximumAge: hsds.number('maximum_age'),
      eligibility: hsds.words('eligibility_description'),
      fees: hsds.words('fees_description'),
      cost: hsds.cost,
      applicationProcess: hsds.words('application_process'),
      requiredDocuments: hsds.documents('required_documents', 'document'),
      spoken: hsds.languages,
      notice: hsds.words('alert'),
      contact: hsds.contact({ email: 'email', url: 'url' }),
    },
  },
  location: {
    record: carePlaceRecord,
    says: {
      address: hsdsPlace.street,
      postalCode: hsdsPlace.postalCode,
      municipality: hsdsPlace.municipality,
      latitude: hsds.number('latitude'),
      longitude: hsds.number('longitude'),
      accessibility: hsdsPlace.accessibility,
      accessibilityDetails: hsdsPlace.accessibilityDetails,
    },
  },
  organization: {
    record: careStructureRecord,
    location: 'place',
    says: {
      name: hsds.words('name'),
      description: hsds.words('description'),
      organisation: hsds.link('parent_organization_id'),
      place: hsdsPlace.firstLocation,
      contact: hsds.contact({ email: 'email', url: 'website' }),
    },
    defaults: { providerType: 'OTHER' },
  },
  atLocation: {
    record: serviceLocationRecord,
    service: 'service',
    place: 'place',
    says: {
      service: hsds.link('service_id'),
      place: hsds.link('location_id'),
      schedules: hsdsSchedules,
    },
  },
  organizationOf: 'structure',
  bodies: { column: 'organisation', record: organisationRecord },
};
