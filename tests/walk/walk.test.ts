import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { shareTestHub, type TestHub } from '../hub.js';
import { Book } from './book.js';
import { importByCommand } from './clerk-by-command.js';
import { importByUpload } from './clerk-by-upload.js';
import { enrol } from './enrolment.js';
import { takeOut } from './exports.js';
import { moderate } from './forum.js';
import { correctHours } from './phone-call.js';
import { register } from './registration.js';
import { assess } from './self-assessment.js';
import { Walker } from './walker.js';

/*
 * People of the networks do their work, one after the other, in a hub with the demo world; the commands, the
 * questions and the answers are the book `walk.md`. Ids, times and addresses that differ each time have names in it.
 */
let home: string;
let hub: TestHub;
let walker: Walker;
const book = new Book('A walk through the hub');

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'koinipoli-home-'));
  hub = await shareTestHub('demo');
  walker = new Walker({ hub, home, book });
  book.say(
    'Commands, questions and answers of a hub with the demo world, written by the test beside; `npm test -- tests/walk/ -u` writes it anew. ' +
      'People have invented names. `npm run` builds first, which is not shown.',
  );
});
afterAll(async () => {
  await hub?.[Symbol.asyncDispose]();
  await rm(home, { recursive: true, force: true });
});

it.each([
  ['a spreadsheet with ten faults comes in by command, again, and is taken back', importByCommand],
  ['the same spreadsheet comes in by upload', importByUpload],
  ['an opening hour is corrected from a phone call', correctHours],
  ['a body registers, is approved and told', register],
  ['a post of the forum is reported and hidden', moderate],
  ['a body assesses itself', assess],
  ['a citizen enrols, waits, moves up and is told', enrol],
  ['grants and services go out in the words of their standards', takeOut],
])('%s', (_name, walk) => walk(walker));

it('is the book', async () => {
  await expect(book.text()).toMatchFileSnapshot(fileURLToPath(new URL('walk.md', import.meta.url)));
});
