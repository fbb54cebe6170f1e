import { registerRows } from '@koinipoli/kit';
import { inEvery, networks, ofNobody } from './networks.js';

const heads = `| table | what of a person | purpose | basis (GDPR, art. 6) | kept | erased: |
|---|---|---|---|---|---|`;

/** The register of personal data as a document, from what the tables declare. */
export function registerOf(): string {
  const own = networks
    .filter(({ personal }) => personal.length > 0)
    .map(({ name, personal }) => `### ${name}\n${heads}\n${registerRows(personal)}`);
  const others = Object.entries(ofNobody).map(([column, what]) => `| \`${column}\` | ${what} |`);
  return `${introduction}
## The register
### In every network
${heads}
${registerRows(inEvery)}

${own.join('\n\n')}

### What sounds like people and is not
| column | |
|---|---|
${others.join('\n')}
`;
}

const introduction = `# Personal data

Written from what the tables declare (\`definePersonal\`) by \`npm test -- tests/privacy/register -u\`; the test beside fails
where a table has a column for people that is not declared, and \`tests/privacy/erasure.test.ts\` lets somebody do
everything in the whole hub, erases them, and looks for them everywhere.

## How little there is
- Reading needs no account and leaves nothing behind. Who writes is known by the id that their identity provider gives
  them; name, photo and address, which the provider knows, are not asked for and not kept.
- Each network keeps that id in one table, \`people\`, beside a random pseudonym. All its other tables know the pseudonym
  alone, and no two networks have the same one: nothing joins what somebody does here with what they do there.
- Networks keep no names but where a registration needs somebody to ask, and no addresses but where somebody wants mails
  or gave one for an event. Support requests and needs have closed lists in place of text that could name somebody.
- Anonymous answers to a survey are added up when they come: who answered is known until the results are out, what they
  answered is not. Sums that would tell of fewer than five are withheld.

## What somebody is given, and what is erased
\`\`\`
npm run person -- export SUBJECT                    # all networks, as JSON
npm run person -- erase SUBJECT
npm run person -w @koinipoli/kalo -- erase SUBJECT  # one network
\`\`\`
SUBJECT is the id at the identity provider; with an e-mail address in its place somebody is found who never signed in. With
\`-\` it is read from standard input, so that it stays out of the shell's history and npm's own logs.

Erasing is one transaction in each network. It takes rows away or empties them, as the register says, and does the same in
the images that revisions keep of them; imports that were not written are given up, their rows are dropped, and a job of the
network removes the file. The row in \`people\` goes last: nothing says any more who the pseudonym was.

What it does not do:
- **What was written for others stays, and nobody is its author**: a corrected opening hour, an imported service, the
  answers that a body gave about itself, sums of a survey. Somebody who put their own name into the description of a service
  is found by no command; correct the record, and see its revisions.
- **Keys go with their maker.** Programs that use an API key of an erased steward need another first.
- **Copies elsewhere**: mails that were sent, exports, answers that others kept, and the pages of PostgreSQL (its log of
  changes, rows that are dead until it clears them) and your backups. After a restore from a backup, erase again: keep a list
  of whom you erased, apart from the hub.
- **The identity provider is not ours.** Who is erased here can sign in again, and is somebody new.

Each night at 1:30 (UTC) a job erases what is kept no longer.

## Logs
A line of a log says which route was asked, how long it took, the name and hash of the question, and which errors it had.
It never says who asked, from where, with which variables, or what was answered; an address is reduced to its route, the
text of an error to its code. The token in the link of a mail stands after the \`#\`, which no browser sends to a server. Jobs
are left with ids alone. Nothing is traced to another service.
`;
