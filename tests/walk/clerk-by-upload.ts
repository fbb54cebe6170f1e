import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { correctedVentures, ventures, windows1253 } from './spreadsheet.js';
import { type Person, until, type Walker } from './walker.js';

const clerk: Person = {
  name: 'The clerk',
  role: 'editor',
  network: 'support-centres',
  subject: 'clerk@centres',
};
const head: Person = {
  name: 'Her head of department',
  role: 'moderator',
  network: 'support-centres',
  subject: 'head@centres',
};

/** The same without a command line of ours: by the graph, and an address to which the file goes. */
export async function importByUpload(walker: Walker): Promise<void> {
  const { book, hub } = walker.place;
  book.chapter("A clerk's spreadsheet, by upload");
  const token = await hub.tokenFor(clerk);
  book.hide(token, '‹token›');
  await walker.write('ventures.csv', ventures, windows1253);
  const first = await upload(walker, token);
  const checked = await walker.ask(
    clerk,
    `
    {
      supportCentresImport(id: "${first}") {
        state
        counts { read created changed same faulty }
        faults { nodes { line column value message instead } }
        report
      }
    }`,
  );
  expect(checked.supportCentresImport.counts).toMatchObject({ created: 0, faulty: 2 });
  await walker.run(
    `curl -s ${hub.origin}${checked.supportCentresImport.report} -H "authorization: Bearer $TOKEN"`,
    0,
    { TOKEN: token },
  );
  await walker.ask(clerk, step('cancel', first));
  await walker.write('ventures.csv', correctedVentures, windows1253);
  const second = await upload(walker, token);
  await walker.ask(clerk, step('apply', second));
  await inState(walker, second, 'DONE');
  const third = await upload(walker, token);
  const again = await walker.ask(
    clerk,
    `{ supportCentresImport(id: "${third}") { counts { created changed same vanished } } }`,
  );
  expect(again.supportCentresImport.counts).toEqual({ created: 0, changed: 0, same: 2, vanished: 0 });
  book.say('To take an import back needs a moderator.');
  await walker.ask(head, step('undo', second));
  await inState(walker, second, 'UNDONE');
  const left = await walker.ask(
    null,
    '{ supportedVentures(filter: { text: "ραπτομηχανών" }) { totalCount } }',
  );
  expect(left).toEqual({ supportedVentures: { totalCount: 0 } });
}

const step = (verb: string, id: string) => `
  mutation {
    ${verb}SupportCentresImport(id: "${id}") { import { state } problems { code message } }
  }`;

/** Opens an import, sends the file to its address, and waits until it is checked; gives its id. */
async function upload(walker: Walker, token: string): Promise<string> {
  const { size: bytes } = await stat(join(walker.place.home, 'ventures.csv'));
  const { openSupportCentresImport: opened } = await walker.ask(
    clerk,
    `
    mutation {
      openSupportCentresImport(input: { source: "petroupoli", fileName: "ventures.csv", bytes: ${bytes} }) {
        import { id state }
        upload { url expiresAt }
        problems { path code message }
      }
    }`,
  );
  const { origin } = walker.place.hub;
  await walker.run(
    `curl -sT ~/ventures.csv ${origin}${opened.upload.url} -H "authorization: Bearer $TOKEN" -w '%{http_code}\\n'`,
    0,
    { TOKEN: token },
  );
  await inState(walker, opened.import.id, 'CHECKED');
  return opened.import.id;
}

/** Waits, unseen, until an import is so far. */
const inState = (walker: Walker, id: string, state: string): Promise<true> =>
  until(async () => {
    const asked = await walker.quietly(
      head,
      `{ supportCentresImport(id: "${id}") { state problems { message } } }`,
    );
    if (asked.supportCentresImport.state === 'FAILED') throw new Error(JSON.stringify(asked));
    return asked.supportCentresImport.state === state || null;
  });
