import { describe, expect, it } from 'vitest';
import { anyone } from './access/viewer.js';
import { type Context, perRequest } from './context.js';

const newContext = (): Context => ({
  db: {} as Context['db'],
  languages: ['el'],
  requestId: 'test',
  viewer: anyone,
});

describe('perRequest', () => {
  it('makes one thing for each request and variant', () => {
    let made = 0;
    const thing = perRequest((_ctx, _variant: { order: string; after?: string[] }) => ({ number: ++made }));
    const [one, two] = [newContext(), newContext()];
    expect(thing(one, { order: 'a' })).toBe(thing(one, { order: 'a' }));
    expect(thing(one, { order: 'a' })).not.toBe(thing(one, { order: 'b' }));
    expect(thing(one, { order: 'a' })).not.toBe(thing(one, { order: 'a', after: ['x'] }));
    expect(thing(one, { order: 'a' })).not.toBe(thing(two, { order: 'a' }));
    expect(made).toBe(4);
  });

  it('keeps what is falsy', () => {
    let made = 0;
    const nothing = perRequest(() => {
      made += 1;
      return null;
    });
    const ctx = newContext();
    expect([nothing(ctx), nothing(ctx), made]).toEqual([null, null, 1]);
  });
});
