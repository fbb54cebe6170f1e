import type { Data, TestNetwork } from '@koinipoli/kit/testing/network';
import { viewer } from './viewers.js';

export const anna = viewer('idp|anna', 'public');
export const kostas = viewer('idp|kostas', 'public');
export const moderator = viewer('idp|moderator', 'moderator');

/** What a body says that registers. */
export const body = {
  name: 'Κουζίνα της γειτονιάς',
  legalForm: 'KOINSEP_INCLUSION',
  registrationNumber: '001234',
  seat: '9183',
  activities: ['activity:food-hospitality'],
  contact: { email: 'info@kouzina.example', phones: ['210 5246000'] },
  contactName: 'Άννα Παπά',
  contactEmail: 'anna@mail.example',
};

/** How people register with a network, and how it decides. */
export const registering = (network: TestNetwork) => ({
  register: async (input: object, who = anna): Promise<Data> =>
    (
      await network.ask(
        `mutation ($input: BodyRegistrationInput!) { registerBody(input: $input) {
        registration { id status name register registrationNumber seat { code } activities { id } contact { email phones } }
        problems { path code } } }`,
        { variables: { input }, viewer: who },
      )
    ).registerBody,

  registerPerson: async (input: object, who = anna): Promise<Data> =>
    (
      await network.ask(
        `mutation ($input: PersonRegistrationInput!) { registerPerson(input: $input) { registration { id status organisation { id } } problems { path code } } }`,
        { variables: { input }, viewer: who },
      )
    ).registerPerson,

  change: async (verb: string, args: string, who = moderator): Promise<Data> =>
    (
      await network.ask(
        `mutation { ${verb}(${args}) { registration { id status reason decidedAt organisation { id } } problems { path code } } }`,
        { viewer: who },
      )
    )[verb],
});
