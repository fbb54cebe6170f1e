import type { TestNetwork } from '@koinipoli/kit/testing/network';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startNetwork } from './network.js';

/* No document gives hours, so the tests do: what a schedule means is tested in the kit. */
let network: TestNetwork;
beforeAll(async () => {
  network = await startNetwork();
  await network.database.connection`update support_centres set
    schedules = '[{"freq": "WEEKLY", "byday": "MO,TU", "opensAt": "09:00", "closesAt": "17:00"}]',
    accessibility = '{WHEELCHAIR,STROLLER}', spoken_languages = '{el,ar}' where id = 'centre:dock'`;
});
afterAll(() => network[Symbol.asyncDispose]());

const found = async (filter: string) =>
  (await network.ask(`{ supportCentres(filter: ${filter}) { nodes { id } } }`)).supportCentres.nodes;
const dock = [{ id: 'centre:dock' }];

describe('a centre with hours', () => {
  it('says when it is open, by the clock of Athens', async () => {
    const { supportCentre } = await network.ask(`{ supportCentre(id: "centre:dock") {
      schedules { freq byday opensAt closesAt validFrom } accessibility accessibilityDetails languages
      tuesday: isOpen(at: "2026-11-24T16:59:59+02:00") evening: isOpen(at: "2026-11-24T17:00:00+02:00")
    } }`);
    expect(supportCentre).toEqual({
      schedules: [{ freq: 'WEEKLY', byday: 'MO,TU', opensAt: '09:00', closesAt: '17:00', validFrom: null }],
      accessibility: ['WHEELCHAIR', 'STROLLER'],
      accessibilityDetails: null,
      languages: ['el', 'ar'],
      tuesday: true,
      evening: false,
    });
  });

  it('is found by the instant, by access and by language; those that say nothing are not', async () => {
    expect(await found('{ openAt: "2026-11-23T10:00:00" }')).toEqual(dock);
    expect(await found('{ openAt: "2026-11-25T10:00:00" }')).toEqual([]);
    expect(await found('{ accessibility: [WHEELCHAIR, STROLLER] }')).toEqual(dock);
    expect(await found('{ accessibility: [WHEELCHAIR, HEARING_IMPAIRED] }')).toEqual([]);
    expect(await found('{ languages: ["en", "ar-EG"], openAt: "2026-11-23T09:00:00+02:00" }')).toEqual(dock);
    expect(await found('{ languages: ["en"] }')).toEqual([]);
  });

  it('is silent where nothing is published', async () => {
    expect(
      await network.ask('{ supportCentre(id: "centre:higgs") { isOpen schedules { freq } languages } }'),
    ).toEqual({ supportCentre: { isOpen: null, schedules: [], languages: [] } });
  });

  it('takes one statement more for the instant of a whole list', async () => {
    expect(await network.statements('{ supportCentres { nodes { isOpen } } }')).toHaveLength(2);
  });

  it.each(['"2026-02-30T10:00:00"', '"yesterday"'])('refuses the instant %s', async (at) => {
    expect(
      await network.refusals(`{ supportCentres(filter: { openAt: ${at} }) { totalCount } }`),
    ).toHaveLength(1);
  });
});
