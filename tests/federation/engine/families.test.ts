import { describe, expect, it } from 'vitest';
import * as abstract from './families/abstract.js';
import * as access from './families/access.js';
import * as args from './families/arguments.js';
import * as contexts from './families/contexts.js';
import * as directives from './families/directives.js';
import type { Family } from './families/family.js';
import * as faults from './families/faults.js';
import * as interfaceObjects from './families/interface-objects.js';
import * as keys from './families/keys.js';
import * as deadKeys from './families/keys-that-lead-nowhere.js';
import * as mixtures from './families/mixtures.js';
import * as overrides from './families/overrides.js';
import * as requirements from './families/requirements.js';
import * as shapes from './families/shapes.js';
import { compose } from './federation.js';

const families: Record<string, Family> = {
  ...keys,
  ...deadKeys,
  ...abstract,
  ...directives,
  ...faults,
  ...args,
  ...access,
  ...contexts,
  ...mixtures,
  ...overrides,
  ...requirements,
  ...shapes,
  ...interfaceObjects,
};

describe.each(Object.entries(families))('%s', (_name, family) => {
  const federation = compose(family);
  it.each(family.operations)('$query', async ({ unasked = [], ...question }) => {
    const whole = await federation.askWhole(question);
    const { data, errors, calls } = await federation.ask(question);
    expect({ data, errors }).toEqual({ data: whole.data, errors: whole.errors });
    const words = calls.flatMap(({ query }) => query.split(/\W+/));
    expect(unasked.filter((word) => words.includes(word))).toEqual([]);
  });
});
