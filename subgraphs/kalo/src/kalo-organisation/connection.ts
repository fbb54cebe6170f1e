import { connectionOf } from '@koinipoli/kit';
import { KaloOrganisation } from './type.js';

export const KaloOrganisationConnection = connectionOf(KaloOrganisation, { distance: true });
