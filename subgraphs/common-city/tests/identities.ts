import type { Viewer } from '@koinipoli/kit';
import type { Data, TestNetwork } from '@koinipoli/kit/testing/network';
import { learnParties } from '../src/identity/learn.js';
import { type Said, say } from './parties.js';

/** Somebody who may decide. */
export const steward = { subject: 'steward', role: 'steward', organisations: [] } as unknown as Viewer;

/** A name as parties have it. */
export const name = (el: string) => ({ name: { el } });

/** What a test asks and tells a hub about who is who. */
export function identitiesOf(network: () => TestNetwork) {
  /** Lets records say something, and the hub learn it. */
  async function hear(...all: Said[]): Promise<void> {
    const { db, connection } = network().database;
    const before = await connection<{ organisation: string }[]>`
      select organisation from index_parties where record in ${connection(all.map(({ record }) => record))}`;
    await db.transaction(async (transaction) => {
      const tx = transaction as unknown as typeof db;
      await say(tx, all);
      await learnParties(
        tx,
        [...before, ...all.map(({ party }) => party)].map(({ organisation: id }) => id),
      );
    });
  }

  /** Takes back what a record says. */
  async function unsay(record: string, ...organisations: string[]): Promise<void> {
    const { db, connection } = network().database;
    await connection`delete from index_parties where record = ${record}`;
    await db.transaction((tx) => learnParties(tx as unknown as typeof db, organisations));
  }

  const organisation = async (id: string): Promise<Data> =>
    (
      await network().ask(
        `query ($id: ID!) { organisation(id: $id) { id name aliases legalForm seat { code } activities { id }
          contact { email phones url } identifiers { scheme value } sameAs memberships { network { id } role since }
          conflicts { field values { network { id } value } } } }`,
        { variables: { id } },
      )
    ).organisation;

  const candidates = async (filter = '{}'): Promise<Data[]> =>
    (
      await network().ask(
        `{ identityCandidates(filter: ${filter}, first: 100) {
          nodes { id ids score evidence state decision certain decidedBy organisations { id } } } }`,
        { viewer: steward },
      )
    ).identityCandidates.nodes;

  const decide = async (candidate: string, decision: string): Promise<Data> =>
    (
      await network().ask(
        `mutation ($candidate: ID!, $decision: IdentityDecision!) { decideIdentity(candidate: $candidate, decision: $decision) {
          candidate { state decision decidedBy organisations { id } } problems { path code } } }`,
        { variables: { candidate, decision }, viewer: steward },
      )
    ).decideIdentity;

  return {
    hear,
    unsay,
    organisation,
    candidates,
    decide,
    idOf: async (id: string): Promise<string | null> => (await organisation(id))?.id ?? null,
  };
}
