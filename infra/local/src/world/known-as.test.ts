import { describe, expect, it } from 'vitest';
import { KNOWN_AS } from './cast/known-as.js';
import { castOf } from './cast.js';
import { commonCityWorld } from './common-city.js';
import { enteredBy, numbersOf } from './known-as.js';
import { WORLDS } from './worlds.js';

interface Row {
  id: string;
  identifiers?: { scheme: string; value: string }[];
}

/** The rule of the tax office: the last digit is what the others, each by a power of two, leave of eleven. */
function isTaxNumber(afm: string): boolean {
  const digits = [...afm].map(Number);
  const sum = digits.slice(0, 8).reduce((total, digit, nr) => total + digit * 2 ** (8 - nr), 0);
  return /^[0-9]{9}$/.test(afm) && (sum % 11) % 10 === digits[8];
}

const cast = castOf(1);
const numbersIn = (rows: readonly object[]): string[] =>
  (rows as Row[]).flatMap(({ identifiers = [] }) =>
    identifiers.map(({ scheme, value }) => `${scheme} ${value}`),
  );

describe('organisations that networks entered by themselves', () => {
  it('stand in the file of their network, each under an id of its own', () => {
    const ids = KNOWN_AS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [network, world] of Object.entries(WORLDS)) {
      const rows = world(cast)['organisations.json'] as Row[];
      const own = enteredBy(network, cast) as Row[];
      expect(rows).toEqual(expect.arrayContaining(own));
      expect(own.map(({ id }) => id)).toEqual(
        KNOWN_AS.filter((entry) => entry.network === network).map(({ id }) => id),
      );
    }
  });

  it('have numbers that the checker accepts, and that none but their body has', () => {
    const entered = ['social-care', 'support-centres', 'funding-tools'].flatMap((network) =>
      numbersIn(enteredBy(network, cast)),
    );
    const taxNumbers = entered.filter((number) => number.startsWith('GR-AFM '));
    expect(taxNumbers.length).toBeGreaterThan(5);
    for (const number of taxNumbers) expect(isTaxNumber(number.replace('GR-AFM ', '')), number).toBe(true);
    const bodies = [...cast.kalo, ...cast.civil].flatMap((body) =>
      numbersIn([{ identifiers: numbersOf(body) }]),
    );
    expect(new Set(bodies).size).toBe(bodies.length);
    expect(bodies.length).toBeGreaterThan(5);
  });

  it('have no number that common-city or the network of their body does not have of it', () => {
    const told = commonCityWorld(cast, new Map())['organisations.json'] as Row[];
    for (const { body, network, id, numbers } of KNOWN_AS) {
      if (!body || !numbers) continue;
      const own = (enteredBy(network, cast) as Row[]).filter((row) => row.id === id);
      const hub = numbersIn(told.filter((row) => row.id === body));
      expect(numbersIn(own), id).toHaveLength(numbers.length);
      expect(hub, id).toEqual(expect.arrayContaining(numbersIn(own)));
    }
  });

  it('are the same in a larger world', () => {
    expect(enteredBy('funding-tools', castOf(3))).toEqual(enteredBy('funding-tools', cast));
  });
});
