import type { Viewer } from '@koinipoli/kit';
import type { TestNetwork } from '@koinipoli/kit/testing/network';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { identitiesOf, name, steward } from './identities.js';
import { startNetwork } from './network.js';
import type { Said } from './parties.js';

let network: TestNetwork;
beforeAll(async () => {
  network = await startNetwork();
});
afterAll(() => network[Symbol.asyncDispose]());

const { hear, unsay, candidates, decide, idOf } = identitiesOf(() => network);

describe('a steward', () => {
  const likely = (mark: string): Said[] => [
    {
      network: 'kalo',
      record: `k:${mark}`,
      party: { organisation: `kal:${mark}`, ...name(`Εργαστήρι ${mark}`), seat: '9183' },
    },
    {
      network: 'social-care',
      record: `s:${mark}`,
      party: { organisation: `osn:${mark}`, ...name(`ΕΡΓΑΣΤΗΡΙΟΥ ${mark}`), seat: '9183' },
    },
  ];
  const askedAbout = async (mark: string) =>
    (await candidates(`{ organisations: ["kal:${mark}"], includeInactive: true }`))[0];

  it('alone sees candidates and decides', async () => {
    expect(await network.refusals('{ identityCandidates { nodes { id } } }')).toEqual(['UNAUTHENTICATED']);
    const moderator = { ...steward, role: 'moderator' } as Viewer;
    expect(
      await network.refusals(
        'mutation { decideIdentity(candidate: "x", decision: CONFIRM) { problems { code } } }',
        { viewer: moderator },
      ),
    ).toEqual(['FORBIDDEN']);
    expect((await decide('candidate:none', 'CONFIRM')).problems).toEqual([
      { path: ['candidate'], code: 'NOT_FOUND' },
    ]);
  });

  it('confirms: both are one; takes it back: they are two again, each under its own id', async () => {
    await hear(...likely('ζωγραφικής'));
    const { id, state } = await askedAbout('ζωγραφικής');
    expect(state).toBe('WAITING');
    expect(await decide(id, 'CONFIRM')).toMatchObject({
      candidate: { state: 'JOINED', decision: 'CONFIRM', decidedBy: 'steward' },
      problems: [],
    });
    expect(await idOf('osn:ζωγραφικής')).toBe('kal:ζωγραφικής');
    expect(await decide(id, 'UNDO')).toMatchObject({
      candidate: { state: 'WAITING', decision: null },
      problems: [],
    });
    expect(await idOf('osn:ζωγραφικής')).toBe('osn:ζωγραφικής');
    const verbs = await network.database
      .connection`select verb, role from revisions where id = ${id} order by version`;
    expect(verbs).toEqual([
      { verb: 'confirm', role: 'steward' },
      { verb: 'undo', role: 'steward' },
    ]);
  });

  it('decides once: of two at the same moment one is told', async () => {
    await hear(...likely('κεραμικής'));
    const { id } = await askedAbout('κεραμικής');
    const outcomes = await Promise.all([decide(id, 'CONFIRM'), decide(id, 'REFUSE')]);
    const codes = outcomes.map(({ problems }) => problems[0]?.code ?? 'DONE').sort();
    expect(codes).toEqual(['DONE', 'STALE_VERSION']);
  });

  it('is never asked again about what was refused, however it is spelled and learned anew', async () => {
    await hear(...likely('υφαντικής'));
    const { id } = await askedAbout('υφαντικής');
    await decide(id, 'REFUSE');
    const same = { identifiers: [{ scheme: 'GR-GEMI', value: '777777701000' }] };
    const [one, other] = likely('υφαντικής') as [Said, Said];
    await hear(
      { ...one, party: { ...one.party, ...name('Εργαστήρι Υφαντικής Περιστερίου'), ...same } },
      { ...other, party: { ...other.party, ...same } },
    );
    expect(await candidates('{ organisations: ["kal:υφαντικής"] }')).toEqual([]);
    expect(await idOf('osn:υφαντικής')).toBe('osn:υφαντικής');
    await unsay('s:υφαντικής', 'osn:υφαντικής');
    await hear(other);
    expect(await candidates('{ organisations: ["kal:υφαντικής"] }')).toEqual([]);
  });

  it('takes back what joined by itself, and it does not join again', async () => {
    const same = { identifiers: [{ scheme: 'GR-GEMI', value: '777777702000' }] };
    const [one, other] = likely('μουσικής') as [Said, Said];
    await hear(
      { ...one, party: { ...one.party, ...same } },
      { ...other, party: { ...other.party, ...same } },
    );
    expect(await idOf('osn:μουσικής')).toBe('kal:μουσικής');
    const { id } = await askedAbout('μουσικής');
    expect((await decide(id, 'UNDO')).candidate.state).toBe('WAITING');
    await hear({ ...one, party: { ...one.party, ...same, seat: '9183' } });
    expect(await idOf('osn:μουσικής')).toBe('osn:μουσικής');
  });
});
