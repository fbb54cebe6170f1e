import type { Text } from '@koinipoli/schema';
import type { Job, JobRun, Jobs } from '../job/definition.js';
import type { NoticeDesk } from './definition.js';
import { createSender, type MailConfig, type Send } from './mail.js';
import { sendingJob } from './notify.js';
import { confirmation, dropToken, markNotice, mintToken, selectReady } from './queries.js';
import { renderMail } from './render.js';

/** The mail that asks whether there shall be any. */
const askForConfirmation: { subject: Text; body: Text } = {
  subject: { el: 'Επιβεβαιώστε τη διεύθυνσή σας: {network}', en: 'Please confirm your address: {network}' },
  body: {
    el: 'Κάποιος, μάλλον εσείς, ζήτησε να στέλνουμε ειδοποιήσεις σε αυτή τη διεύθυνση: {network}. Για να τις λαμβάνετε, ανοίξτε μέσα σε επτά ημέρες:\n{link}\n\nΑν δεν το ζητήσατε, μην κάνετε τίποτα· δεν θα λάβετε άλλο μήνυμα.',
    en: 'Somebody, most likely you, asked us to send notices to this address: {network}. To get them, open within seven days:\n{link}\n\nIf it was not you, do nothing; you will get no other mail.',
  },
};

interface Sending {
  desk: NoticeDesk;
  config: MailConfig;
  send: Send;
}

/**
 * The jobs that send the notices of a network: one mail a job, so that one that cannot be delivered keeps back no
 * other. Where no mail server is configured there are none, and notices wait until there is one.
 */
export function noticeJobs(desk: NoticeDesk, config: MailConfig): Jobs {
  const send = createSender(config);
  return send ? { [sendingJob]: sendJob({ desk, config, send }) } : {};
}

const sendJob = ({ desk, config, send }: Sending): Job => ({
  run: async ({ notice: id }, { database: { db }, log }: JobRun) => {
    if (typeof id !== 'string') return;
    const ready = await selectReady(db, id);
    if (ready === null) return;
    const asks = ready.kind === confirmation;
    const texts = asks ? askForConfirmation : desk.kinds.find(({ kind }) => kind === ready.kind);
    if (texts === undefined) return log.warn({ kind: ready.kind }, 'a notice of a kind that is not known');
    const token = await mintToken(db, ready.pseudonym, asks ? 'CONFIRM' : 'STOP');
    const link = linkOf(asks ? 'confirm' : 'stop', { infix: desk.infix, token, url: config.PUBLIC_URL });
    const { language } = ready;
    const params = asks ? { network: desk.name, link } : ready.params;
    const stop = asks ? null : link;
    const mail = renderMail({ notice: texts, params, language, desk, stop });
    try {
      const sent = await send(mail, { to: ready.email, id, stop });
      // A process that dies before this line sends the mail again, under the same Message-ID.
      await markNotice(db, id, sent);
    } catch (error) {
      await dropToken(db, token).catch(() => {});
      throw error;
    }
  },
});

interface Link {
  infix: string;
  token: string;
  url: string;
}

/** What comes after the `#` stays in the browser: no server's log gets to see it. */
const linkOf = (act: 'confirm' | 'stop', { infix, token, url }: Link): string =>
  new URL(`/notices#${act}/${infix}/${token}`, url).href;
