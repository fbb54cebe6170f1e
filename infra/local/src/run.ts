import type { LocalConfig } from './config.js';
import { startHub } from './hub.js';
import { GATEWAY, type World } from './networks.js';
import { type HubOptions, rootOf } from './plan.js';
import { followContract } from './service/follow-contract.js';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs the hub until a signal asks for its end; done when all of it has stopped.
 * @throws LocalError if it cannot start.
 */
export async function run(config: LocalConfig, options: HubOptions): Promise<void> {
  const asked = new AbortController();
  const end = new Promise<void>((resolve) => asked.signal.addEventListener('abort', () => resolve()));
  for (const name of SIGNALS) process.on(name, () => asked.abort());
  try {
    await using hub = await startHub({ ...options, ...config, signal: asked.signal });
    const { subgraphs } = hub;
    using _contract = followContract(rootOf(options), Object.keys(subgraphs), (name) => {
      process.stdout.write(`${name} has another schema, and is started again.\n`);
      subgraphs[name]?.kill('SIGTERM');
    });
    process.stdout.write(`${greeting(config, hub.origin)}\n`);
    if (hub.identity) process.stdout.write(`${signIn(hub.identity.issuer)}\n`);
    if (hub.letters) process.stdout.write(`${mails(hub.letters.origin)}\n`);
    await end;
  } catch (error) {
    if (!asked.signal.aborted) throw error;
  } finally {
    for (const name of SIGNALS) process.removeAllListeners(name);
  }
}

const signIn = (issuer: string) =>
  `DEVELOPMENT: ${issuer} gives anybody a token of any role. Off with NODE_ENV=production, or with AUTH_ISSUER.`;

const mails = (origin: string) =>
  `DEVELOPMENT: mails end at ${origin}, nobody gets them. Delivered with SMTP_URL and MAIL_FROM.`;

function greeting(config: LocalConfig, origin: string): string {
  return `${readiness(config, origin)}\n${WORDS[config.world]}`;
}

const WORDS: Readonly<Record<World, string>> = {
  demo:
    'This is the demo world: invented records, each marked synthetic, beside the real facts. ' +
    'Real facts alone: npm start -- --world seeds',
  seeds: 'These are the real facts alone. With an invented world beside them: npm start -- --world demo',
};

function readiness({ only }: LocalConfig, origin: string): string {
  const seconds = (performance.now() / 1000).toFixed(1);
  if (only !== undefined) return `${only} is ready at ${origin}/graphql in ${seconds} s.`;
  return (
    `Koini Poli is ready at ${origin}/graphql (console: ${origin}/console) in ${seconds} s. ` +
    `Try: ${GATEWAY.example}`
  );
}
