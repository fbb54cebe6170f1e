import { describe, expect, it } from 'vitest';
import { athensDay, athensOffset } from './athens.js';

describe('the day in Athens', () => {
  it.each([
    ['2026-11-22T21:59:59Z', '2026-11-22'],
    ['2026-11-22T22:00:00Z', '2026-11-23'],
    ['2026-07-22T20:59:59Z', '2026-07-22'],
    ['2026-07-22T21:00:00Z', '2026-07-23'],
    ['2026-12-31T22:30:00Z', '2027-01-01'],
    ['2028-02-28T22:00:00Z', '2028-02-29'],
    // The clock goes forward at 03:00 and back at 04:00.
    ['2027-03-28T20:59:59Z', '2027-03-28'],
    ['2027-03-28T21:00:00Z', '2027-03-29'],
    ['2027-10-30T20:59:59Z', '2027-10-30'],
    ['2027-10-31T21:59:59Z', '2027-10-31'],
  ])('of %s is %s', (at, day) => expect(athensDay(new Date(at))).toBe(day));
});

it.each([
  ['2026-11-22T12:00:00Z', 7200],
  ['2026-07-22T12:00:00Z', 10_800],
  ['1900-01-01T00:00:00Z', 5692],
])('at %s the clock is %i s before UTC', (at, seconds) =>
  expect(athensOffset(new Date(at))).toBe(seconds * 1_000),
);
