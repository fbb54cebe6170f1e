import { expect, it } from 'vitest';
import { checkTimes } from './rules.js';

const now = new Date('2026-11-22T21:59:00Z');

it.each([
  ['2026-11-22T21:59:00Z', null, 'deadline'],
  ['2020-01-01T00:00:00Z', null, 'deadline'],
  ['2026-11-22T21:59:01Z', null, undefined],
  ['2026-11-22T23:00:00Z', '2026-11-22', 'until'],
  ['2026-11-22T23:00:00Z', '2026-11-23', undefined],
])('a deadline at %s that stands until %s is refused for %s', (deadline, until, field) => {
  const problems = checkTimes({ deadline: new Date(deadline), until }, now);
  expect(problems.map(({ path }) => path.at(-1))).toEqual(field ? [field] : []);
});
