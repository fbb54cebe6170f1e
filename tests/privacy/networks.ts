import { kitPersonal, type PersonalData } from '@koinipoli/kit';
import { personal as commonCity } from '../../subgraphs/common-city/src/db/personal.js';
import { migrations as ofCommonCity } from '../../subgraphs/common-city/src/server.js';
import { migrations as ofFundingTools } from '../../subgraphs/funding-tools/src/server.js';
import { personal as kalo } from '../../subgraphs/kalo/src/db/personal.js';
import { migrations as ofKalo } from '../../subgraphs/kalo/src/server.js';
import { personal as socialCare } from '../../subgraphs/social-care/src/db/personal.js';
import { migrations as ofSocialCare } from '../../subgraphs/social-care/src/server.js';
import { migrations as ofSupportCentres } from '../../subgraphs/support-centres/src/server.js';

/** What a network's tables hold of people beside the kit's, and the folder of its migrations. */
export interface Network {
  readonly name: string;
  readonly personal: readonly PersonalData[];
  readonly migrations: string;
}

/** All networks of the hub. */
export const networks: readonly Network[] = [
  { name: 'common-city', personal: commonCity, migrations: ofCommonCity },
  { name: 'kalo', personal: kalo, migrations: ofKalo },
  { name: 'social-care', personal: socialCare, migrations: ofSocialCare },
  { name: 'support-centres', personal: [], migrations: ofSupportCentres },
  { name: 'funding-tools', personal: [], migrations: ofFundingTools },
];

/** What every network has by the kit. */
export const inEvery: readonly PersonalData[] = kitPersonal;

/** Columns whose names sound like people, and that hold none: by network, table and column, what they hold. */
export const ofNobody: Readonly<Record<string, string>> = {
  'common-city.index_parties.contact': 'published addresses of an organisation, as a network tells them',
  'common-city.known_organisations.contact':
    'published addresses of an organisation, as the networks tell them',
  'common-city.organisations.contact': 'published addresses of an organisation',
  'funding-tools.organisations.contact': 'published addresses of an organisation',
  'kalo.forum_posts.author': 'id of the body in whose name a post is written',
  'kalo.kalo_organisations.contact': 'published addresses of a body',
  'kalo.organisations.contact': 'published addresses of an organisation',
  'kalo.registrations.contact': "a body's own addresses, which become public with it",
  'kalo.support_services.contact': 'published addresses of a service',
  'kalo.survey_tallies.people': 'how many people gave an answer',
  'social-care.care_services.contact': 'published addresses of a service',
  'social-care.care_structures.contact': 'published addresses of a structure',
  'social-care.organisations.contact': 'published addresses of an organisation',
  'support-centres.centre_services.contact': 'published addresses of a service',
  'support-centres.organisations.contact': 'published addresses of an organisation',
  'support-centres.support_centres.contact': 'published addresses of a centre',
};
