import type { Transporter } from 'nodemailer';
import { z } from 'zod';
import { ConfigError } from '../config-error.js';
import { JobError } from '../job/definition.js';
import type { Mail } from './render.js';

/** The variables of mail. */
export const mailVariables = {
  /** Where mails are handed in: `smtp://user:password@host:587`, `smtps://…`. Without it they wait. */
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'must be an smtp:// address' }).optional(),
  /** From whom they come: `Koini Poli <no-reply@example.org>`. */
  MAIL_FROM: z.string().min(3).optional(),
  /** Address of the pages that the links of mails lead to. */
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'must be an http address' })
    .default('http://127.0.0.1:4000'),
};

/** The configuration of mail. */
export type MailConfig = z.infer<z.ZodObject<typeof mailVariables>>;

/** Where one mail goes, and what distinguishes it. */
export interface Envelope {
  to: string;
  /** The same for each attempt, so that a mail that came twice can be told to be one. */
  id: string;
  stop: string | null;
}

/** What became of a mail. */
export type Sent = 'SENT' | 'REFUSED';

/** Hands a mail in. */
export type Send = (mail: Mail, envelope: Envelope) => Promise<Sent>;

const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/** A sender of mails; undefined: none is configured. Throws ConfigError where only half of it is. */
export function createSender({ SMTP_URL, MAIL_FROM }: MailConfig): Send | undefined {
  if (SMTP_URL === undefined) return undefined;
  if (MAIL_FROM === undefined) throw new ConfigError('MAIL_FROM: SMTP_URL needs it, from whom mails come.');
  const domain = /@([^\s@>]+)>?\s*$/.exec(MAIL_FROM)?.[1];
  if (domain === undefined)
    throw new ConfigError('MAIL_FROM: is no address such as Name <name@example.org>.');
  let opening: Promise<Transporter> | undefined;
  return async (mail, { to, id, stop }) => {
    opening ??= openTransport(SMTP_URL);
    try {
      const transport = await opening;
      await transport.sendMail({
        from: MAIL_FROM,
        // An object is taken as one address, whatever it holds; a text would be read as a list.
        to: { name: '', address: to },
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
        messageId: `<${id}@${domain}>`,
        headers: {
          'Auto-Submitted': 'auto-generated',
          ...(stop === null ? {} : { 'List-Unsubscribe': `<${stop}>` }),
        },
      });
      return 'SENT';
    } catch (error) {
      return refusedOrThrow(error);
    }
  };
}

/** What speaks to mail servers is loaded with the first mail: most processes end without one. */
async function openTransport(url: string): Promise<Transporter> {
  const { createTransport } = await import('nodemailer');
  return createTransport({
    url,
    ...patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  } as Parameters<typeof createTransport>[0]);
}

/** A server that does not know the recipient will not know them tomorrow; anything else may pass. */
function refusedOrThrow(error: unknown): Sent {
  const { code, responseCode, command } = error as { code?: string; responseCode?: number; command?: string };
  if (command === 'RCPT TO' && (responseCode ?? 0) >= 500) return 'REFUSED';
  // What the server says may name the recipient.
  throw new JobError(`the mail server: ${[code, responseCode].filter(Boolean).join(' ') || 'unknown fault'}`);
}
