import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, differences, empty, exported, fieldsOf, imported, openDesk } from './desk.js';
import { network } from './networks/funding-tools.js';
import { grantRules, packageRules } from './rules/giving.js';
import { validator } from './rules/rules.js';

const checkGrant = validator(grantRules);
const checkPackage = validator(packageRules);

describe('grants as 360Giving', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk(network);
  });
  afterAll(() => desk[Symbol.asyncDispose]());

  it('keep every rule of the standard', async () => {
    const document = JSON.parse(String(await exported(desk, '360giving-json')));
    expect(checkPackage(document)).toEqual([]);
    expect(document.grants.flatMap(checkGrant)).toEqual([]);
    expect(document.grants).toHaveLength(120);
    const titled = document.grants.flatMap((grant: Record<string, { title?: string; name?: string }[]>) =>
      [
        'classifications',
        'grantProgramme',
        'beneficiaryLocation',
        'recipientOrganization',
        'fundingOrganization',
      ]
        .flatMap((field) => grant[field] ?? [])
        .map(({ title, name }) => title ?? name),
    );
    expect(titled.length).toBeGreaterThan(500);
    // What a grant names is named in words, and not by its id.
    expect(titled.filter((title?: string) => title === undefined || /^[a-z-]+:/.test(title))).toEqual([]);
    expect(new Set(document.grants.map(({ id }: { id: string }) => id)).size).toBe(120);
  });

  it('are told the rule that a spoilt grant breaks', async () => {
    const { grants } = JSON.parse(String(await exported(desk, '360giving-json')));
    const spoilt = { ...grants[0], awardDate: '2023-01', amountAwarded: '1000', id: 'grant:demo-0001' };
    expect(checkGrant(spoilt).map(({ rule, at }) => `${at} ${rule}`)).toEqual([
      '/id has an identifier with a prefix of 360Giving, and no slash in it',
      '/amountAwarded has its amount as a number',
      '/awardDate was awarded on a whole day',
    ]);
  });

  it.each([
    ['360giving-json', 'grants.json'],
    ['360giving-csv', 'grants.csv'],
  ])('go out as %s and come in again equal', async (format, name) => {
    const before = await fieldsOf(desk, ['grants']);
    const file = { content: await exported(desk, format), name, format };
    const again = await imported(desk, file);
    expect(again.faults).toEqual([]);
    expect(differences(before, await fieldsOf(desk, ['grants']))).toEqual([]);
    expect(again.counts).toMatchObject({ created: 0, changed: 0, same: Object.keys(before).length });
    await empty(desk, ['grants']);
    const anew = await imported(desk, file);
    expect(anew.faults).toEqual([]);
    expect(differences(before, await fieldsOf(desk, ['grants']))).toEqual([]);
    expect(anew.counts).toMatchObject({ created: Object.keys(before).length });
  });
});
