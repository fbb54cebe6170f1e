import { expect } from 'vitest';
import type { Person, Walker } from './walker.js';

const worker: Person = {
  name: 'A social worker',
  role: 'editor',
  network: 'social-care',
  subject: 'worker@care',
};
const colleague: Person = { ...worker, name: 'Her colleague', subject: 'colleague@care' };
const head: Person = { ...worker, name: 'The head of the service', role: 'moderator', subject: 'head@care' };

const id = 'service-location:demo-civil-004-3-2';

/** A correction, its revision, a second one that comes too late, a check, and the way back. */
export async function correctHours(walker: Walker): Promise<void> {
  const { book } = walker;
  book.chapter('An opening hour, corrected from a phone call');
  const before = await walker.ask(
    null,
    `
    {
      careService(id: "care-service:demo-civil-004-3") {
        name
        locations { id version location { address } schedules { byday opensAt closesAt } provenance { verifiedAt } }
      }
    }`,
  );
  expect(before.careService.locations).toContainEqual(expect.objectContaining({ id, version: 1 }));
  book.say('The association calls: from now on every Saturday, and until one.');
  const corrected = await walker.ask(worker, correction('13:00'));
  expect(corrected.correctServiceAtLocation).toMatchObject({
    serviceAtLocation: { version: 2, schedules: [{ byday: 'SA', closesAt: '13:00' }] },
    problems: [],
  });
  book.say('Her colleague had read the record before, and has heard something else.');
  const late = await walker.ask(colleague, correction('14:30'));
  expect(late.correctServiceAtLocation).toMatchObject({
    serviceAtLocation: null,
    problems: [{ code: 'STALE_VERSION' }],
  });
  book.say('They look at what was changed.');
  const changes = await walker.ask(
    colleague,
    `
    {
      careService(id: "care-service:demo-civil-004-3") {
        locations {
          version
          revisions { nodes { version verb role source at changes { field before after } } }
        }
      }
    }`,
  );
  expect(JSON.stringify(changes)).toContain('"source":"PHONE"');
  const verified = await walker.ask(colleague, change('verify', 'version: 2, source: VISIT'));
  expect(verified.verifyServiceAtLocation.serviceAtLocation.provenance.verifiedAt).not.toBeNull();
  book.say(
    'It was a mistake: the caller meant another service. The old hours come back, and nothing is lost.',
  );
  const reverted = await walker.ask(head, change('revert', 'version: 3, to: 1'));
  expect(reverted.revertServiceAtLocation.serviceAtLocation).toMatchObject({
    version: 4,
    schedules: [{ byday: '1SA', closesAt: '14:00' }],
  });
}

const correction = (closesAt: string) => `
  mutation {
    correctServiceAtLocation(
      id: "${id}"
      version: 1
      source: PHONE
      input: { schedules: [{ freq: "WEEKLY", byday: "SA", opensAt: "10:00", closesAt: "${closesAt}" }] }
    ) {
      serviceAtLocation { version schedules { byday opensAt closesAt } }
      problems { path code message }
    }
  }`;

const change = (verb: string, what: string) => `
  mutation {
    ${verb}ServiceAtLocation(id: "${id}", ${what}) {
      serviceAtLocation { version schedules { byday opensAt closesAt } provenance { verifiedAt } }
      problems { path code message }
    }
  }`;
