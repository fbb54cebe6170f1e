import type { Role, Viewer } from '@koinipoli/kit';
import type { Data, TestNetwork } from '@koinipoli/kit/testing/network';

/** Somebody who is signed in. */
export const as = (subject: string, role: Role = 'member', organisations: string[] = []): Viewer => ({
  subject,
  role,
  organisations,
});
/** Who reads what was said. */
export const moderator = as('moderator', 'moderator');
const shown =
  '{ contribution { id text language state organisation { id } reason writtenOn } problems { path code } }';

interface Said {
  who?: Viewer;
  consultation?: string;
  organisation?: string;
}

/** Says something in consultations, and decides about it. */
export function contributing(network: TestNetwork) {
  const say = async (
    text: string,
    { who = as('a'), consultation = 'consultation:open', organisation }: Said = {},
  ) => {
    const query = `mutation ($consultation: ID!, $text: String!, $organisation: ID) {
    contributeToConsultation(consultation: $consultation, text: $text, organisation: $organisation) ${shown} }`;
    const variables = { consultation, text, organisation };
    return (await network.ask(query, { variables, viewer: who })).contributeToConsultation as Data;
  };
  const decide = async (
    verb: 'publish' | 'refuse' | 'withdraw',
    id: string,
    { who = moderator, reason = '' } = {},
  ) => {
    const field = `${verb}ConsultationContribution`;
    const query = `mutation ($id: ID!) { ${field}(id: $id ${reason && `reason: "${reason}"`}) ${shown} }`;
    return (await network.ask(query, { variables: { id }, viewer: who }))[field] as Data;
  };
  return { say, decide };
}
