import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, ask, askUntil } from '../ask.js';
import { startTestHub, type TestHub, withoutIndex } from '../hub.js';

/** Asks all subgraphs at once and across. */
const question = `{
  municipality(code: "9186") {
    name
    supportCentres { centres { nodes { id operator { id name socialCare { implements { id } } } } } }
    kalo { organisations { totalCount } }
  }
  interventionCategories { id }
  fundingProgrammes { totalCount }
}`;
const networks = ['common-city', 'kalo', 'social-care', 'support-centres', 'funding-tools'] as const;

/** What is gone without each network: everything else stands. */
const without: Record<string, (data: Whole) => void> = {
  'common-city': (data) => expect(data.municipality).toBeNull(),
  'social-care': ({ municipality, interventionCategories }) => {
    expect(interventionCategories).toBeNull();
    expect(operatorsOf(municipality)).toContainEqual(
      expect.objectContaining({ id: 'org:eata', socialCare: null }),
    );
    expect(municipality?.name).toBe('Athens');
  },
  'support-centres': ({ municipality, interventionCategories }) => {
    expect(municipality).toMatchObject({ name: 'Athens', supportCentres: null });
    expect(interventionCategories).toHaveLength(6);
  },
  kalo: ({ municipality }) => {
    expect(municipality).toMatchObject({ name: 'Athens', kalo: null });
    expect(operatorsOf(municipality)).toHaveLength(4);
  },
  'funding-tools': ({ municipality, fundingProgrammes }) => {
    expect(fundingProgrammes).toBeNull();
    expect(municipality?.kalo).toEqual({ organisations: { totalCount: 0 } });
  },
};

interface Whole {
  municipality: {
    name: string;
    supportCentres: { centres: { nodes: { operator: object | null }[] } } | null;
    kalo: { organisations: { totalCount: number } } | null;
  } | null;
  interventionCategories: { id: string }[] | null;
  fundingProgrammes: { totalCount: number } | null;
}

const operatorsOf = (municipality: Whole['municipality']) =>
  municipality?.supportCentres?.centres.nodes.map(({ operator }) => operator);

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub({ envOf: { ...withoutIndex, gateway: { SUBGRAPH_TIMEOUT_MS: '5000' } } });
});
afterAll(() => hub[Symbol.asyncDispose]());

describe.each(networks)('%s', (network) => {
  it('stopped: its own fields are null, one error names it, the rest stands, and it comes back', async () => {
    await hub.subgraph(network).stop();
    await expectPartial(network, 'NETWORK_DOWN');
    await hub.subgraph(network).start();
    await expectWhole();
  });

  it('hung: the same after its time is up', async () => {
    hub.subgraph(network).kill('SIGSTOP');
    try {
      await expectPartial(network, 'NETWORK_TIMEOUT');
    } finally {
      hub.subgraph(network).kill('SIGCONT');
    }
    await expectWhole();
  });

  it('killed: it is started again and nothing is lost', async () => {
    const before = hub.subgraph(network).pid();
    hub.subgraph(network).kill('SIGKILL');
    await expectWhole();
    expect(hub.subgraph(network).pid()).not.toBe(before);
  });
});

it('all down: the gateway stays ready and says so', async () => {
  await Promise.all(networks.map((network) => hub.subgraph(network).stop()));
  const { data, errors } = await ask(hub.url, question);
  expect(data).toEqual({ municipality: null, interventionCategories: null, fundingProgrammes: null });
  expect(errors?.map(({ extensions }) => extensions.network).sort()).toEqual([
    'common-city',
    'funding-tools',
    'social-care',
  ]);
  expect((await fetch(`${hub.origin}/health/ready`)).status).toBe(200);
});

async function expectPartial(network: string, code: string): Promise<void> {
  const { data, errors } = await askInTimeOf(network);
  expect(errors).toHaveLength(1);
  expect(errors?.[0]?.extensions).toMatchObject({ code, network });
  without[network]?.(data as Whole);
}

/** Asks again where another network than this one missed its five seconds, which on a busy machine any may. */
async function askInTimeOf(network: string): Promise<Answer> {
  for (;;) {
    const answer = await ask(hub.url, question);
    const isLate = ({ extensions }: NonNullable<Answer['errors']>[number]) =>
      extensions.code === 'NETWORK_TIMEOUT' && extensions.network !== network;
    if (!answer.errors?.some(isLate)) return answer;
  }
}

async function expectWhole(): Promise<void> {
  await askUntil(
    () => ask(hub.url, question),
    ({ data, errors }) => {
      expect(errors).toBeUndefined();
      expect(operatorsOf((data as Whole).municipality)).toContainEqual(
        expect.objectContaining({ id: 'org:eata', socialCare: { implements: [{ id: 'project:osn' }] } }),
      );
    },
  );
}
