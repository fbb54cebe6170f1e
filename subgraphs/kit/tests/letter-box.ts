import type { AddressInfo, Socket } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** A mail as it came. */
export interface Letter extends Email {
  /** Addresses of the envelope. */
  recipients: string[];
  /** The whole of it. */
  source: string;
}

/** A real SMTP server whose mails a test reads. */
export interface LetterBox extends AsyncDisposable {
  url: string;
  letters: Letter[];
  /** What it answers to a recipient from now on instead of taking the mail: a code such as 550. */
  refuse(code: number | null): void;
  /** Called with each mail before it is taken. */
  beforeTaking(wait: () => Promise<void>): void;
  /** Goes down, so that nobody who comes is served, and comes up again at the same address. */
  stop(): void;
  start(): void;
}

/** Starts a server on a free port, which it keeps while it is down: let go of, it may be somebody else's by then. */
export async function openLetterBox(): Promise<LetterBox> {
  const letters: Letter[] = [];
  let refusal: number | null = null;
  let wait = async () => {};
  let isDown = false;
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo: ({ address }, _session, done) =>
      refusal === null
        ? done()
        : done(Object.assign(new Error(`no such user ${address}`), { responseCode: refusal })),
    onData: (stream, { envelope }, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', async () => {
        const source = Buffer.concat(parts).toString();
        const mail = await PostalMime.parse(source);
        await wait();
        letters.push({ ...mail, source, recipients: envelope.rcptTo.map(({ address }) => address) });
        done();
      });
    },
  });
  server.on('error', () => {});
  server.server.on('connection', (socket: Socket) => {
    if (isDown) socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    refuse: (code) => {
      refusal = code;
    },
    beforeTaking: (given) => {
      wait = given;
    },
    stop: () => {
      isDown = true;
    },
    start: () => {
      isDown = false;
    },
    [Symbol.asyncDispose]: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
