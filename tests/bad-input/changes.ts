import type { Answer } from '../ask.js';
import type { Asking, TestHub } from '../hub.js';
import { apply, bring, clerk, errorWords, type Problem, problemWords } from './clerk.js';

const editor = { role: 'editor', network: 'social-care', subject: 'hand' } as const;

/** What came of a mutation: its first error, its problems, or that it was done. */
export function outcomeOf(answer: Answer): string {
  const error = errorWords(answer);
  if (error !== undefined) return error;
  const [payload] = Object.values((answer.data ?? {}) as Record<string, { problems?: Problem[] } | null>);
  return payload?.problems && payload.problems.length > 0 ? problemWords(payload.problems) : 'done';
}

interface Structure {
  id: string;
  version: number;
}

const problems = 'problems { path code message }';

/** Makes a structure of an organisation. */
export async function makeStructure(hub: TestHub, organisation = 'org:eata'): Promise<Structure> {
  const query = `mutation ($input: CareStructureInput!) { createCareStructure(input: $input) {
    careStructure { id version } ${problems} } }`;
  const input = { name: { el: 'Δομή' }, providerType: 'MUNICIPAL', organisation };
  const { data, errors } = await hub.ask(query, { variables: { input }, as: editor });
  const made = (data as { createCareStructure: { careStructure: Structure | null } } | null)
    ?.createCareStructure.careStructure;
  if (!made) throw new Error(`No structure was made: ${JSON.stringify({ data, errors })}`);
  return made;
}

/** Corrects a structure. */
export async function correct(
  hub: TestHub,
  { id, version }: Structure,
  { input, as = editor }: { input: object; as?: Asking['as'] },
): Promise<string> {
  const query = `mutation ($id: ID!, $version: Int!, $input: CareStructureInput!) {
    correctCareStructure(id: $id, version: $version, input: $input) { ${problems} } }`;
  return outcomeOf(await hub.ask(query, { variables: { id, version, input }, ...(as ? { as } : {}) }));
}

/** A record in some version as many hands write it at once; how many were done, and what the others were told. */
export async function race(
  hub: TestHub,
): Promise<{ done: number; told: string[]; version: number; revisions: number }> {
  const made = await makeStructure(hub);
  const { id, version } = made;
  const verb = (name: string, more = '') =>
    hub.ask(`mutation { ${name}CareStructure(id: "${id}", version: ${version}${more}) { ${problems} } }`, {
      as: { ...editor, role: 'moderator' },
    });
  const outcomes = await Promise.all([
    ...Array.from({ length: 10 }, (_, nr) => correct(hub, made, { input: { name: { el: `Δομή ${nr}` } } })),
    ...Array.from({ length: 5 }, () => verb('verify').then(outcomeOf)),
    ...Array.from({ length: 5 }, () => verb('close').then(outcomeOf)),
    ...Array.from({ length: 5 }, () => verb('revert', ', to: 1').then(outcomeOf)),
  ]);
  const { data } = await hub.ask(
    `{ careStructure(id: "${id}") { version revisions(first: 100) { totalCount } } }`,
    {
      as: editor,
    },
  );
  const { careStructure } = data as { careStructure: { version: number; revisions: { totalCount: number } } };
  return {
    done: outcomes.filter((outcome) => outcome === 'done').length,
    told: [...new Set(outcomes.filter((outcome) => outcome !== 'done'))],
    version: careStructure.version,
    revisions: careStructure.revisions.totalCount,
  };
}

/** One file sent twice at once by one source, and both written at once. */
export async function sameFileTwice(hub: TestHub): Promise<{ states: string[]; told: string[] }> {
  const file = {
    name: 'p.csv',
    source: 'twins',
    record: 'care-places',
    body: 'Αναγνωριστικό;Δήμος;Διεύθυνση\n1;Περιστέρι;Οδός Διδύμων 1\n2;Περιστέρι;Οδός Διδύμων 2\n',
  };
  const both = await Promise.all([bring(hub, file), bring(hub, file)]);
  const told = await Promise.all(both.map(({ id }) => apply(hub, id)));
  const after = await Promise.all(both.map(async ({ id }) => stateAtEnd(hub, id)));
  return { states: after, told };
}

async function stateAtEnd(hub: TestHub, id: string): Promise<string> {
  const query = `{ socialCareImport(id: "${id}") { state counts { created changed same } problems { message } } }`;
  for (;;) {
    const { data } = await hub.ask(query, { as: clerk });
    const { state, counts, problems: wrong } = (data as { socialCareImport: Ended }).socialCareImport;
    if (state === 'DONE')
      return `DONE: ${counts.created} new, ${counts.changed} changed, ${counts.same} the same`;
    if (wrong.length > 0) return `${state}: ${wrong[0]?.message}`;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

interface Ended {
  state: string;
  counts: { created: number; changed: number; same: number };
  problems: Problem[];
}
