// A worker that sends notices, in a process of its own, for a test that kills it.
import { defineNotice, defineNotices, openDatabase, readVariables, subgraphVariables } from '@koinipoli/kit';
import { pino } from 'pino';
import { startWorker } from '../dist/job/worker.js';
import { noticeJobs } from '../dist/notice/send.js';

const [url, smtp] = process.argv.slice(2);
const text = (words) => ({ el: words, en: words });
const kinds = [
  defineNotice({ kind: 'TOY_BROKE', description: '', subject: text('Broken'), body: text('It broke.') }),
];
const config = readVariables(subgraphVariables, {
  PORT: '0',
  DATABASE_URL: url,
  REFERENCE_URL: 'http://127.0.0.1:9',
  SMTP_URL: smtp,
  MAIL_FROM: 'Toys <no-reply@toys.example>',
});
const jobs = noticeJobs(defineNotices({ infix: 'Toy', name: text('Toys'), kinds }), config);
startWorker({
  url,
  database: openDatabase({ url, statementTimeout: 60_000 }),
  jobs,
  log: pino({ level: 'silent' }),
});
