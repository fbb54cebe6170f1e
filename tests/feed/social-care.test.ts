import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documents } from '../../subgraphs/social-care/src/db/documents.js';
import { buildSocialCareSchema as build } from '../../subgraphs/social-care/src/schema.js';
import type { Desk } from '../standards/desk.js';
import { network } from '../standards/networks/social-care.js';
import { openDesk } from './desk.js';
import { followUp } from './follows.js';
import { cases } from './social-care-cases.js';
import { brokenIn, compared, type Told, toldBy } from './told.js';

const hub: Readonly<Record<string, string>> = { 'osn:eata': 'org:eata' };

let desk: Desk;
let told: Told;
beforeAll(async () => {
  desk = await openDesk(network, hub);
  told = await toldBy(desk, documents);
});
afterAll(() => desk[Symbol.asyncDispose]());

describe('what social care tells the index', () => {
  it.each(cases.map((each) => [each.kind, each] as const))(
    'says of every %s what the API says',
    async (_, each) => {
      const pairs = await compared({ desk, build, told, hub }, each);
      expect(pairs.map(({ document }) => document)).toEqual(pairs.map(({ record }) => record));
      expect(pairs.length).toBeGreaterThan(0);
    },
  );

  it('keeps the contract', () => expect(brokenIn(told)).toEqual([]));

  it('changes with no record that it does not follow', async () => {
    const { unfollowed, moved } = await followUp(desk, network.facts, documents);
    expect(unfollowed).toEqual([]);
    expect(moved).toBeGreaterThan(20);
  });

  it('is nothing that only some may read', async () => {
    const sql = desk.database.connection;
    await sql`insert into support_requests (id, received_on, topic, area, channel, urgency)
      values ('support-request:1', '2026-11-01', 'need:housing', 'area:9186', 'PHONE', 'URGENT')`;
    await sql`insert into consultation_contributions (id, consultation, text, language, state, written_on)
      select 'contribution:1', id, 'Η γνώμη μου', 'el', 'PUBLISHED', '2026-11-01' from consultations limit 1`;
    await sql`insert into alert_proposals (id, name, deadline) values ('proposal:1', '{"el": "Μια πρόταση"}', now())`;
    const after = await toldBy(desk, documents);
    expect(after).toEqual(told);
    const words = JSON.stringify(Object.values(after).map((each) => [...each]));
    expect(words).not.toMatch(/support-request|contribution:1|Η γνώμη μου|proposal:1|Μια πρόταση/);
  });

  it('says of a secret place its municipality alone, even where its row holds more', async () => {
    const sql = desk.database.connection;
    const secret = await sql<{ id: string; municipality: string }[]>`
      update care_places set secret = true, latitude = null, longitude = null, address = null, postal_code = null,
        area = null, accessibility_details = null
      where id in (select distinct place from service_locations order by 1 limit 3) returning id, municipality`;
    await sql`alter table care_places drop constraint care_places_secret`;
    await sql`update care_places set latitude = 1.234567, longitude = 2.345678, address = '{"el": "Οδός 1"}', postal_code = '99999'
      where secret`;
    const after = await toldBy(desk, documents);
    expect(secret).toHaveLength(3);
    expect(JSON.stringify(Object.values(after).map((each) => [...each]))).not.toMatch(
      /1\.234567|2\.345678|Οδός 1|99999/,
    );
    const [{ id: service } = { id: '' }] = await sql<{ id: string }[]>`
      select service as id from service_locations where place = ${secret[0]?.id ?? ''} limit 1`;
    expect(after['CareService']?.get(service)).toMatchObject({
      areas: expect.arrayContaining([`area:${secret[0]?.municipality}`]),
      places: expect.arrayContaining([
        { area: `area:${secret[0]?.municipality}`, schedules: expect.any(Array) },
      ]),
    });
  });
});
