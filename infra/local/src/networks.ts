/** One subgraph of the hub: a row here is all that a further network needs to be started with the others. */
export interface Network {
  /** Name in the supergraph; also names its database and its variables. */
  readonly name: string;
  /** Folder of its package, from the root of the repository. */
  readonly directory: string;
  /** Its port is the gateway's plus this: 1 is 4001 beside the default 4000. */
  readonly portOffset: number;
}

/** The process that answers for all networks, and a question that shows it does. */
export interface Gateway {
  readonly directory: string;
  readonly example: string;
  /** What the console opens with. */
  readonly welcome: string;
}

/** Port of the gateway unless PORT says otherwise. */
export const DEFAULT_PORT = 4000;

/** The development sign-in listens at the gateway's port plus this. */
export const IDENTITY_PORT_OFFSET = 6;

/** Where the mails of a hub in development can be read: the gateway's port plus this. */
export const LETTERS_PORT_OFFSET = 7;

/** The network whose reference feed all others follow, and which keeps the API keys. */
export const REFERENCE_NETWORK = 'common-city';

/** Offsets are never reused. */
export const NETWORKS: readonly Network[] = [
  { name: 'common-city', directory: 'subgraphs/common-city', portOffset: 1 },
  { name: 'kalo', directory: 'subgraphs/kalo', portOffset: 2 },
  { name: 'social-care', directory: 'subgraphs/social-care', portOffset: 3 },
  { name: 'support-centres', directory: 'subgraphs/support-centres', portOffset: 4 },
  { name: 'funding-tools', directory: 'subgraphs/funding-tools', portOffset: 5 },
];

/** The hub's one gateway. */
export const GATEWAY: Gateway = {
  directory: 'gateway',
  example: '{ supportCentres(first: 3) { totalCount nodes { name } } }',
  welcome: `# One question to three networks: which centres
# serve Athens, who runs them, and what else do
# they do in social care? Run it: Ctrl-Enter.
{
  supportCentres(filter: { municipalities: ["9186"] }) {
    totalCount
    nodes {
      name(lang: "en")
      operator {
        name(lang: "en")
        socialCare {
          implements {
            id
          }
        }
      }
    }
  }
}
`,
};

/** `support-centres` as the tail of a variable's name: `SUPPORT_CENTRES`. */
export function variableTail(network: string): string {
  return network.toUpperCase().replaceAll('-', '_');
}

/** The worlds that a hub can hold, one at a time. */
export const WORLD_NAMES = ['demo', 'seeds'] as const;
/** `seeds`: real facts only; `demo`: invented records beside them. */
export type World = (typeof WORLD_NAMES)[number];

/**
 * `support-centres` as its database's name: `koinipoli_support_centres`. The demo world has databases of its own,
 * `koinipoli_demo_support_centres`, so that nothing invented ever was where the facts are.
 */
export function databaseName(network: string, world: World = 'seeds'): string {
  return `koinipoli_${world === 'demo' ? 'demo_' : ''}${network.replaceAll('-', '_')}`;
}
