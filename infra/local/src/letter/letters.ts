import type { AddressInfo } from 'node:net';
import { type FastifyInstance, fastify } from 'fastify';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { LETTER_POLICY, listPage } from './page.js';

/** A mail as the catcher keeps it. */
export interface Letter {
  readonly id: number;
  readonly at: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
}

/** Takes every mail of a hub in development, and delivers none. */
export interface Letters extends AsyncDisposable {
  /** Where the mails can be read. */
  readonly origin: string;
  /** Where mails are handed in: the SMTP_URL of the networks. */
  readonly smtpUrl: string;
  /** The last ones, the newest first. */
  readonly list: readonly Letter[];
}

/** Mails kept, and bytes of one: an older one goes for a newer, and a larger one is not taken. */
const LIMITS = { letters: 200, bytes: 256 * 1024 };

/** Starts the catcher on 127.0.0.1: a page and `/letters.json` on the port given, SMTP on a free one. */
export async function startLetters(port: number): Promise<Letters> {
  const list: Letter[] = [];
  let count = 0;
  const smtp = smtpServer(async ({ recipients, source }) => {
    const { subject = '', text = '' } = await PostalMime.parse(source);
    list.unshift({ id: ++count, at: new Date().toISOString(), to: recipients, subject, text });
    list.length = Math.min(list.length, LIMITS.letters);
  });
  await new Promise<void>((resolve, reject) => {
    smtp.once('error', reject);
    smtp.listen(0, '127.0.0.1', resolve);
  });
  // A sender that hangs up in the middle is no reason to end the hub.
  smtp.removeAllListeners('error').on('error', () => {});
  const http = fastify();
  refuseStrangers(http);
  http.get('/letters.json', async () => list);
  http.get('/', async (_request, reply) =>
    reply
      .headers({ 'content-security-policy': LETTER_POLICY, 'referrer-policy': 'no-referrer' })
      .type('text/html; charset=utf-8')
      .send(listPage(list)),
  );
  await http.listen({ host: '127.0.0.1', port });
  const address = http.server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${address.port}`,
    smtpUrl: `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`,
    list,
    [Symbol.asyncDispose]: async () => {
      await http.close();
      await new Promise<void>((resolve) => smtp.close(resolve));
    },
  };
}

interface Taken {
  recipients: string[];
  source: Buffer;
}

function smtpServer(take: (mail: Taken) => Promise<void>): SMTPServer {
  return new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: LIMITS.bytes,
    maxClients: 20,
    closeTimeout: 500,
    onData: (stream, { envelope }, done) => {
      const parts: Buffer[] = [];
      let size = 0;
      stream.on('data', (part: Buffer) => {
        size += part.length;
        // The rest has to be read, and is not kept.
        if (size <= LIMITS.bytes) parts.push(part);
      });
      stream.on('end', () => {
        if (size > LIMITS.bytes)
          return done(Object.assign(new Error('The mail is too large.'), { responseCode: 552 }));
        const recipients = envelope.rcptTo.map(({ address }) => address);
        take({ recipients, source: Buffer.concat(parts) }).then(
          () => done(),
          (error: Error) => done(error),
        );
      });
    },
  });
}

/** Pages of other hosts that call themselves 127.0.0.1 read no mail. */
function refuseStrangers(http: FastifyInstance): void {
  http.addHook('onRequest', async ({ headers: { host = '' } }, reply) => {
    if (/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host)) return;
    await reply.code(403).send({ error: 'Ask 127.0.0.1 itself.' });
  });
}
