import type { TestNetwork } from '@koinipoli/kit/testing/network';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startNetwork } from './network.js';

let network: TestNetwork;
beforeAll(async () => {
  network = await startNetwork();
});
afterAll(() => network[Symbol.asyncDispose]());

interface Table {
  counts: number[];
  responses: number;
  /** Which of equal counts goes first. */
  lots?: number[];
}

/** Tables with every way in which the lots may fall. */
const withLots = (tables: Table[]): Table[] =>
  tables.flatMap((table) => orders(table.counts.length).map((lots) => ({ ...table, lots })));

const orders = (length: number): number[][] =>
  length === 0
    ? [[]]
    : orders(length - 1).flatMap((rest) =>
        Array.from({ length }, (_, at) => [...rest.slice(0, at), length, ...rest.slice(at)]),
      );

/** All ways in which so many people share so many options; with `all` none of them leaves the question out. */
function shares(options: number, people: number, all: boolean): number[][] {
  if (options === 1) return all ? [[people]] : Array.from({ length: people + 1 }, (_, count) => [count]);
  return Array.from({ length: people + 1 }, (_, first) =>
    shares(options - 1, people - first, all).map((rest) => [first, ...rest]),
  ).flat();
}

/** All ways in which so many people choose any of so many options. */
const choices = (options: number, people: number): number[][] =>
  options === 0
    ? [[]]
    : choices(options - 1, people).flatMap((rest) =>
        Array.from({ length: people + 1 }, (_, count) => [count, ...rest]),
      );

/** What is published of each table: the counts, null where one is withheld. */
async function published(answer: 'ONE' | 'SEVERAL', tables: Table[]): Promise<(number | null)[][]> {
  const { connection } = network.database;
  const rows = await connection<{ withheld: boolean[] }[]>`
    select case when ${answer} = 'ONE' then withheld_of_one(counts, coalesce(lots, '{}')) else withheld_of_several(counts, responses) end as withheld
    from jsonb_to_recordset(${JSON.stringify(tables.map((table, nr) => ({ ...table, nr })))}::text::jsonb)
      as given(counts int[], responses int, lots float8[], nr int) order by nr`;
  return tables.map(({ counts }, at) =>
    counts.map((count, option) => (rows[at]?.withheld[option] ? null : count)),
  );
}

/**
 * The withheld cells that somebody can tell who knows what is published, all answers in all, and how it is decided what
 * is withheld: those that have one value in all tables which would have been published just so. Linear reasoning, which
 * knows less, finds no more than that.
 */
async function told(answer: 'ONE' | 'SEVERAL', tables: Table[]): Promise<string[]> {
  const shown = await published(answer, tables);
  const alike = new Map<string, number[][]>();
  tables.forEach(({ counts, responses }, at) => {
    const key = JSON.stringify([responses, shown[at]]);
    alike.set(key, [...(alike.get(key) ?? []), counts]);
  });
  return [...alike]
    .filter(([key, possible]) =>
      (JSON.parse(key)[1] as (number | null)[]).some(
        (count, option) => count === null && new Set(possible.map((counts) => counts[option])).size === 1,
      ),
    )
    .map(([key]) => key);
}

const between = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);

describe('what is withheld', () => {
  // Where all answer every question, the reader knows more; both have to hold.
  it.each([
    [2, 30, true],
    [3, 20, true],
    [4, 10, true],
    [2, 30, false],
    [3, 16, false],
  ])(
    'of one of %i options is told by nothing that is published of up to %i people (all answering: %s)',
    async (options, most, all) => {
      const tables = between(5, most).flatMap((responses) =>
        shares(options, responses, all).map((counts) => ({ counts, responses })),
      );
      expect(tables.length).toBeGreaterThan(300);
      expect(await told('ONE', withLots(tables))).toEqual([]);
    },
  );

  it.each([
    [1, 40],
    [2, 20],
    [3, 10],
  ])(
    'of several of %i options is told by nothing that is published of up to %i people',
    async (options, most) => {
      const tables = between(5, most).flatMap((responses) =>
        choices(options, responses).map((counts) => ({ counts, responses })),
      );
      expect(await told('SEVERAL', tables)).toEqual([]);
    },
  );

  it('is every count of a handful, and of those who did not choose', async () => {
    const tables = between(5, 12).flatMap((responses) =>
      shares(3, responses, false).map((counts) => ({ counts, responses })),
    );
    for (const [answer, forbidden] of [
      ['ONE', (count: number) => count >= 1 && count <= 4],
      [
        'SEVERAL',
        (count: number, all: number) => [count, all - count].some((part) => part >= 1 && part <= 4),
      ],
    ] as const) {
      const shown = await published(answer, tables);
      const wrong = tables.filter(({ responses }, at) =>
        shown[at]?.some((count) => count !== null && forbidden(count, responses)),
      );
      expect(wrong).toEqual([]);
    }
  });

  it('is no more than has to be: nothing where nobody is in a handful', async () => {
    expect(
      await published('ONE', [
        { counts: [5, 0, 15], responses: 20 },
        { counts: [7, 7, 5], responses: 21 },
        { counts: [2, 9, 6], responses: 17 },
        { counts: [1, 2, 2, 30], responses: 35 },
      ]),
    ).toEqual([
      [5, 0, 15],
      [7, 7, 5],
      [null, 9, null],
      [null, null, null, 30],
    ]);
    expect(await published('SEVERAL', [{ counts: [5, 0, 20, 15, 4, 17], responses: 20 }])).toEqual([
      [5, 0, 20, 15, null, null],
    ]);
  });

  it('of random surveys is what the database lets in, whoever left what out', async () => {
    const { connection } = network.database;
    const option = (id: string) => ({ id, text: { el: id }, score: null });
    let seed = 20_261_122;
    const random = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed % below;
    };
    for (let nr = 0; nr < 150; nr++) {
      const id = `survey:random-${nr}`;
      const questions = Array.from({ length: 1 + random(3) }, (_, at) => ({
        id: `q${at}`,
        ordinal: at + 1,
        text: { el: 'Τι;' },
        answer: ['ONE', 'SEVERAL', 'NUMBER', 'TEXT'][random(4)] as string,
        options: Array.from({ length: 1 + random(4) }, (_, place) => option(`o${place}`)),
        weight: null,
      })).map((asked) => (['ONE', 'SEVERAL'].includes(asked.answer) ? asked : { ...asked, options: [] }));
      const people = 5 + random(30);
      const answers = Array.from({ length: people }, () =>
        questions.flatMap(({ id: question, answer, options }): object[] => {
          if (random(6) === 0) return [];
          if (answer === 'NUMBER') return [{ question, number: random(10) }];
          if (answer === 'TEXT') return [{ question, text: 'λόγια' }];
          const chosen = options.filter(() => random(3) === 0).map((one) => one.id);
          return [
            { question, options: answer === 'SEVERAL' ? chosen : [options[random(options.length)]?.id] },
          ];
        }),
      );
      await connection`insert into surveys (id, name, action, status, questions) values
        (${id}, '{"el": "Τυχαία"}', 'activity-type:survey', 'RUNNING', ${JSON.stringify(questions)}::text::jsonb)`;
      await connection`insert into survey_answers (survey, person, answers)
        select ${id}, nr, answers from jsonb_array_elements(${JSON.stringify(answers)}::text::jsonb) with ordinality as given(answers, nr)`;
      // The checks of the table refuse what would tell.
      const [row] =
        await connection`update surveys set responses = survey_responses(id), results = survey_results(id) where id = ${id} returning responses, results`;
      expect(row?.responses).toBe(people);
      expect(
        row?.results.filter(
          (one: { count?: number }) => one.count !== undefined && one.count > 0 && one.count < 5,
        ),
      ).toEqual([]);
    }
  });
});
