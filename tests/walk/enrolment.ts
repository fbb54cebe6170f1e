import { expect } from 'vitest';
import { subscribe } from './registration.js';
import type { Person, Walker } from './walker.js';

const editor: Person = { name: 'An editor', role: 'editor', network: 'kalo', subject: 'editor@kalo' };
const maria: Person = { name: 'Maria', role: 'member', network: 'kalo', subject: 'maria@home' };
const nikos: Person = { ...maria, name: 'Nikos', subject: 'nikos@home' };

/** A training with one seat and two who want it. */
export async function enrol(walker: Walker): Promise<void> {
  const { book } = walker;
  book.chapter('A citizen enrols');
  const day = new Date(Date.now() + 30 * 24 * 3600_000).toISOString().slice(0, 10);
  book.hide(day, '‹in a month›');
  const { createActionSession } = await walker.ask(
    editor,
    `
    mutation {
      createActionSession(
        source: DOCUMENT
        input: {
          name: { el: "Λογιστικά για συνεταιρισμούς", en: "Accounting for cooperatives" }
          action: "series:demo-thematic-workshops-6"
          status: EXPECTED
          heldOn: "${day}"
          municipality: "9183"
          capacity: 1
        }
      ) {
        actionSession { id places { capacity enrolled waiting free } }
        problems { path code message }
      }
    }`,
  );
  const { id } = createActionSession.actionSession;
  const first = await walker.ask(maria, enrolling(id, 'maria@mail.example'));
  expect(first.enrolInActionSession.enrolment).toMatchObject({ state: 'ENROLLED', place: null });
  const second = await walker.ask(nikos, enrolling(id, 'nikos@mail.example'));
  expect(second.enrolInActionSession.enrolment).toMatchObject({ state: 'WAITING', place: 1 });
  await subscribe(walker, nikos, { email: 'nikos@mail.example', kind: 'PLACE_FOUND' });
  book.say('Maria cannot come.');
  await walker.ask(
    maria,
    `mutation { cancelActionSessionEnrolment(id: "${id}") { enrolment { state } problems { code message } } }`,
  );
  const text = await walker.mail('nikos@mail.example', /Λογιστικά/);
  expect(text).toContain('Λογιστικά για συνεταιρισμούς');
  const seen = await walker.ask(
    nikos,
    `{ actionSession(id: "${id}") { name places { capacity enrolled waiting free } myEnrolment { state place } } }`,
  );
  expect(seen.actionSession).toMatchObject({
    places: { enrolled: 1, waiting: 0, free: 0 },
    myEnrolment: { state: 'ENROLLED' },
  });
}

const enrolling = (id: string, contact: string) => `
  mutation {
    enrolInActionSession(id: "${id}", contact: "${contact}") {
      enrolment { state place }
      problems { path code message }
    }
  }`;
