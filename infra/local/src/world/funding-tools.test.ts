import { describe, expect, it } from 'vitest';
import { type Body, castOf } from './cast.js';
import { monthOf, monthText } from './funding-tools/dates.js';
import { fundingToolsWorld } from './funding-tools.js';
import { isEntered } from './known-as.js';

// biome-ignore lint/suspicious/noExplicitAny: a test knows the shape of what it reads
type Row = any;

const cast = castOf(1);
const world = fundingToolsWorld(cast) as Record<string, Row[]>;
const rows = (file: string): Row[] => world[`${file}.json`] ?? [];
const byId = new Map<string, Body>(
  [cast.kalo, cast.civil, cast.funders].flat().map((body) => [body.id, body]),
);

describe('the funding of the demo world', () => {
  it('is as large as its scale says, and the same every time', () => {
    const counts = (facts: Record<string, object[]>) =>
      ['funding-programmes', 'projects', 'funding-tools', 'funding-calls', 'grants'].map(
        (file) => facts[`${file}.json`]?.length,
      );
    expect(counts(world)).toEqual([4, 6, 12, 40, 120]);
    const large = fundingToolsWorld(castOf(3));
    expect(counts(large)).toEqual([4, 6, 12, 120, 360]);
    expect(fundingToolsWorld(cast)).toEqual(world);
    for (const file of Object.keys(world))
      expect(large[file], file).toEqual(expect.arrayContaining(world[file] ?? []));
  });

  it('marks every record as invented, gives it an id of its own and both languages', () => {
    for (const [file, records] of Object.entries(world)) {
      const ids = records.map(({ id }) => id);
      expect(new Set(ids).size, file).toBe(ids.length);
      for (const record of records) {
        expect(record).toMatchObject({ synthetic: true, sources: [] });
        expect(record.id).toMatch(/:demo-/);
        for (const field of ['name', 'description', 'eligibility']) {
          if (!record[field] || isEntered(record)) continue;
          expect(record[field].el, record.id).toMatch(/\p{Script=Greek}/u);
          expect(record[field].el, record.id).not.toMatch(/undefined| {2}/);
          expect(record[field].en, record.id).not.toMatch(/\p{Script=Greek}|undefined| {2}/u);
        }
      }
    }
  });

  it('refers to what there is', () => {
    const known = (file: string) => new Set(rows(file).map(({ id }) => id));
    const [programmes, tools, calls, projects, organisations] = [
      'funding-programmes',
      'funding-tools',
      'funding-calls',
      'projects',
      'organisations',
    ].map(known) as [Set<string>, Set<string>, Set<string>, Set<string>, Set<string>];
    for (const { tool, programme } of rows('funding-calls')) {
      expect(tools).toContain(tool);
      if (programme) expect(programmes).toContain(programme);
    }
    for (const { recipient, funder, tool, call, project } of rows('grants')) {
      expect(organisations).toContain(recipient);
      expect(organisations).toContain(funder);
      expect(tools).toContain(tool);
      if (call) expect(calls).toContain(call);
      if (project) expect(projects).toContain(project);
    }
    for (const { implementers, fundings } of rows('projects')) {
      for (const id of implementers) expect(organisations).toContain(id);
      for (const { programme } of fundings) expect(programmes).toContain(programme);
    }
    expect(new Set(rows('grants').map(({ recipient }) => recipient)).size).toBe(
      rows('organisations').filter((row) => !isEntered(row)).length - cast.funders.length,
    );
  });

  it('has grants in every quarter from the start of 2023 to the autumn of 2026', () => {
    const quarters = rows('grants').map(
      ({ awardDate }) => `${awardDate.slice(0, 4)}-Q${Math.ceil(Number(awardDate.slice(5, 7)) / 3)}`,
    );
    expect(new Set(quarters).size).toBe(15);
    expect([...quarters].sort()[0]).toBe('2023-Q1');
    expect([...quarters].sort().at(-1)).toBe('2026-Q3');
  });

  it('gives grants for calls that were over, to whom they were for', () => {
    const calls = new Map(rows('funding-calls').map((call) => [call.id, call]));
    const answered = rows('grants').filter(({ call }) => call);
    expect(answered.length).toBeGreaterThan(10);
    for (const { call, tool, recipient, awardDate } of answered) {
      const { closesAt, legalForms, topics, tool: own } = calls.get(call);
      const body = byId.get(recipient);
      expect(closesAt < awardDate).toBe(true);
      expect(own).toBe(tool);
      if (legalForms.length > 0) expect(legalForms).toContain(body?.legalForm);
      if (topics.length > 0) expect(topics.some((id: string) => body?.activities.includes(id))).toBe(true);
    }
  });

  it('pays every project by some grant', () => {
    const paid = new Set(rows('grants').map(({ project }) => project));
    for (const { id } of rows('projects')) expect(paid).toContain(id);
  });

  it('has several open calls in every month to come, also for a ΚοινΣΕπ in Peristeri', () => {
    const open = (month: string) =>
      rows('funding-calls').filter(
        ({ opensAt, closesAt }) =>
          opensAt !== null && opensAt < `${month}-28` && (closesAt === null || closesAt > `${month}-02`),
      );
    const forKoinsep = (month: string) =>
      open(month).filter(
        ({ legalForms, areas }) =>
          (legalForms.length === 0 || legalForms.includes('KOINSEP_INCLUSION')) &&
          (areas.length === 0 || areas.some((area: string) => /^area:(9183|EL302|EL30)$/.test(area))),
      );
    for (let month = monthOf(2026, 11); month <= monthOf(2029, 6); month += 1) {
      expect(open(monthText(month)).length, monthText(month)).toBeGreaterThanOrEqual(4);
      expect(forKoinsep(monthText(month)).length, monthText(month)).toBeGreaterThanOrEqual(1);
    }
    expect(open('2026-11').length).toBeLessThan(20);
  });
});
