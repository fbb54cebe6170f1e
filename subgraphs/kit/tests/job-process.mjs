// A worker in a process of its own, for tests that kill it. It notes in the table `noted` what each attempt does:
// `hang` never ends, `die` kills its own process.
import { openDatabase } from '@koinipoli/kit';
import { pino } from 'pino';
import { startWorker } from '../dist/job/worker.js';

const [url] = process.argv.slice(2);
const database = openDatabase({ url, statementTimeout: 60_000 });
const note = (job, { attempt }) =>
  database.connection`insert into noted (job, attempt, pid) values (${job}, ${attempt}, ${process.pid})`;

const worker = startWorker({
  url,
  database,
  log: pino(),
  jobs: {
    hang: {
      run: async (_payload, run) => {
        await note('hang', run);
        // A timer keeps the process alive, as work would.
        await new Promise((resolve) => setTimeout(resolve, 60_000));
      },
    },
    die: {
      run: async (_payload, run) => {
        await note('die', run);
        process.kill(process.pid, 'SIGKILL');
      },
    },
    leave: {
      run: async (_payload, run) => {
        await note('leave', run);
        await new Promise((_resolve, reject) =>
          run.signal.addEventListener('abort', () => reject(run.signal.reason)),
        );
      },
    },
    mind: {
      run: async (_payload, run) => {
        await note('mind', run);
      },
    },
  },
});
process.once('SIGTERM', async () => {
  await worker[Symbol.asyncDispose]();
  await database.close();
});
