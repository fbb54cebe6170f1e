import { expect, it } from 'vitest';
import { createPace } from './pace.js';

it('grows step by step where portions are quick, to an end', () => {
  const pace = createPace();
  const sizes = [pace.size];
  for (let nr = 0; nr < 6; nr += 1) {
    pace.took(pace.size, 10);
    sizes.push(pace.size);
  }
  expect(sizes).toEqual([50, 100, 200, 400, 500, 500, 500]);
});

it('shrinks at once where they are slow, to an end', () => {
  const pace = createPace();
  pace.took(50, 800);
  expect(pace.size).toBe(25);
  pace.took(25, 60_000);
  expect(pace.size).toBe(20);
});

it('learns nothing from a portion that was not full, unless it was slow', () => {
  const pace = createPace();
  pace.took(3, 5);
  expect(pace.size).toBe(50);
  pace.took(10, 4_000);
  expect(pace.size).toBe(20);
});
