import {
  buildFederatedSchema,
  defineNotice,
  defineNotices,
  noticeResolvers,
  readVariables,
  subgraphVariables,
  type Viewer,
} from '@koinipoli/kit';
import { Query, Resolver } from 'type-graphql';
import { noticeJobs } from '../src/notice/send.js';
import { noMigrations } from './database.js';
import { collect, work } from './job-work.js';
import { openLetterBox } from './letter-box.js';
import { startTestNetwork } from './network.js';
import { world } from './publisher.js';

export const toyBroke = defineNotice({
  kind: 'TOY_BROKE',
  description: 'A toy broke.',
  subject: { el: 'Χάλασε: {name}', en: 'Broken: {name}' },
  body: {
    el: 'Το παιχνίδι «{name}» χάλασε στις {day}.\n{page}',
    en: 'The toy “{name}” broke on {day}.\n{page}',
  },
});

export const toyMended = defineNotice({
  kind: 'TOY_MENDED',
  description: 'A toy was mended.',
  subject: { el: 'Διορθώθηκε', en: 'Mended' },
  body: { el: 'Διορθώθηκε.', en: 'It was mended.' },
});

/** A network of toys that tells people of them. */
export const toyDesk = defineNotices({
  infix: 'Toy',
  name: { el: 'Παιχνίδια', en: 'Toys' },
  kinds: [toyBroke, toyMended],
});

@Resolver()
class EmptyResolver {
  @Query(() => Boolean, { nullable: true, description: 'Nothing.' })
  nothing(): boolean {
    return true;
  }
}

const resolvers = [EmptyResolver, ...noticeResolvers(toyDesk)] as const;

/** Somebody who signed in, of no role in the network. */
export const person = (subject: string): Viewer => ({ subject, role: 'public', organisations: [] });

export const subscribe = `mutation ($input: ToyNoticesInput!) { subscribeToyNotices(input: $input) {
  subscription { email confirmed language kinds topics { id } areas { id } legalForms } problems { path code message } } }`;
export const confirm = `mutation ($token: String!) { confirmToyNotices(token: $token) { done problems { path code } } }`;
export const unsubscribe = `mutation ($token: String) { unsubscribeToyNotices(token: $token) { done problems { path code message } } }`;

/** The network of toys with a database, a letter box and, when started, a worker that sends. */
export async function startToys() {
  const network = await startTestNetwork({
    schema: () => buildFederatedSchema({ resolvers: [...resolvers] }),
    migrations: noMigrations,
    facts: [],
    reference: world('1'),
  });
  const box = await openLetterBox();
  const config = readVariables(subgraphVariables, {
    PORT: '0',
    DATABASE_URL: network.database.url,
    REFERENCE_URL: 'http://127.0.0.1:9',
    SMTP_URL: box.url,
    MAIL_FROM: 'Toys <no-reply@toys.example>',
    PUBLIC_URL: 'https://toys.example',
  });
  const logged = collect();
  return {
    network,
    box,
    config,
    logged,
    /** A worker that sends; dispose of it. */
    send: () => work(network.database, noticeJobs(toyDesk, config), logged.log),
    async [Symbol.asyncDispose]() {
      await box[Symbol.asyncDispose]();
      await network[Symbol.asyncDispose]();
    },
  };
}

/** What a link in a mail carries. */
export function linkOf(text: string | undefined, act: 'confirm' | 'stop'): string {
  const token = new RegExp(`https://toys\\.example/notices#${act}/Toy/([\\w-]+)$`, 'm').exec(text ?? '')?.[1];
  if (!token) throw new Error(`The mail holds no link to ${act}.`);
  return token;
}
