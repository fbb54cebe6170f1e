import { randomUUID } from 'node:crypto';
import type { Role, Viewer } from '@koinipoli/kit';
import type { Data, TestNetwork } from '@koinipoli/kit/testing/network';

/** Somebody signed in, in a role, who acts for these organisations. */
export const as = (role: Role, ...organisations: string[]): Viewer => ({
  subject: `test|${role}`,
  role,
  organisations,
});

export const editor = as('editor');

const fields = `id version name aliases description formality active operator { id } areas { id } languages
  location { address postalCode municipality { code } point { latitude longitude } }
  contact { email phones url } schedules { freq byday opensAt closesAt } provenance { verifiedAt verifiedBy languages updatedAt }`;

/** Writes centres of a network. */
export function writerOf(network: () => TestNetwork) {
  const change = async (verb: string, args: string, viewer: Viewer = editor): Promise<Data> => {
    const answer = await network().ask(
      `mutation { done: ${verb}SupportCentre(${args}) { supportCentre { ${fields} } problems { path code message } } }`,
      { viewer },
    );
    return answer.done;
  };
  return {
    change,
    made: async (name = `Κέντρο ${randomUUID()}`): Promise<Data> => {
      const input = `{ name: { el: "${name}" }, formality: INFORMAL, operator: "org:eata" }`;
      return (await change('create', `input: ${input}`)).supportCentre;
    },
    revisionsOf: async (id: string): Promise<Data> => {
      const answer = await network().ask(
        `{ supportCentre(id: "${id}") { version revisions { totalCount nodes { version verb role source changes { field before after } } } } }`,
        { viewer: editor },
      );
      return answer.supportCentre;
    },
    /** How many rows there are of all that a write could leave behind. */
    counted: async () => {
      const [counts] = await network().database
        .connection`select (select count(*) from support_centres) as centres,
        (select count(*) from record_states) as states, (select count(*) from revisions) as revisions`;
      return counts;
    },
  };
}
