import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { castOf } from '../cast.js';
import { actionFacts } from './actions.js';
import { forumFacts } from './forum.js';
import { surveyFacts } from './surveys.js';

interface Row {
  id: string;
  [field: string]: unknown;
}

const data = (network: string, file: string): Row[] =>
  JSON.parse(
    readFileSync(new URL(`../../../../../subgraphs/${network}/data/${file}`, import.meta.url), 'utf8'),
  );
const worldOf = (scale: number) => {
  const cast = castOf(scale);
  return { ...actionFacts(cast), ...forumFacts(cast), ...surveyFacts(cast) } as Record<string, Row[]>;
};
const rows = (world: Record<string, Row[]>, file: string) => world[file] as Row[];
const byId = (...lists: Row[][]) => new Map(lists.flat().map((row) => [row.id, row]));

const small = worldOf(1);
const large = worldOf(3);

describe.each([
  ['one', small],
  ['three', large],
])('the part of the participatory actions in a world of scale %s', (_scale, world) => {
  const actions = byId(rows(world, 'participatory-actions.json'), data('kalo', 'participatory-actions.json'));
  const topics = byId(rows(world, 'action-topics.json'), data('kalo', 'action-topics.json'));

  it('is labelled, once for each record, and shares no id with the facts', () => {
    for (const [file, list] of Object.entries(world)) {
      expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
      const facts = byId(data('kalo', file));
      for (const row of list) {
        expect(row).toMatchObject({ synthetic: true, sources: [], id: expect.stringContaining('demo-') });
        expect(facts.has(row.id)).toBe(false);
      }
    }
  });

  it('hangs together: every session on a topic of its own action, every post answers an earlier one', () => {
    for (const { topic, action } of rows(world, 'action-sessions.json')) {
      expect(topics.get(topic as string)?.['action']).toBe(action);
      expect(actions.has(action as string)).toBe(true);
    }
    const threads = byId(rows(world, 'forum-threads.json'));
    const posts = byId(rows(world, 'forum-posts.json'));
    for (const { thread, inReplyTo, postedAt } of posts.values()) {
      expect(threads.has(thread as string)).toBe(true);
      expect((postedAt as string) < '2026-11-22').toBe(true);
      if (inReplyTo === null) continue;
      const answered = posts.get(inReplyTo as string);
      expect(answered?.['thread']).toBe(thread);
      expect((answered?.['postedAt'] as string) < (postedAt as string)).toBe(true);
    }
  });

  it('speaks of topics and areas that there are', () => {
    const vocabulary = byId(data('common-city', 'topics.json'));
    const areas = new Set([
      ...data('common-city', 'areas.json').map(({ id }) => id),
      ...data('common-city', 'municipalities.json').map(({ code }) => `area:${code}`),
    ]);
    for (const row of Object.values(world).flat()) {
      const { topics: about = [], trainingNeeds = [], targetGroups = [] } = row;
      const named = [about, trainingNeeds, targetGroups] as string[][];
      expect(named.flat().filter((topic) => !vocabulary.has(topic))).toEqual([]);
      if (row['area']) expect(areas.has(row['area'] as string)).toBe(true);
    }
  });

  it('tells what was held from what is to come', () => {
    for (const session of rows(world, 'action-sessions.json')) {
      const { status, heldOn, attendance, composition, participantCategories } = session;
      if (status !== 'CANCELLED')
        expect(status).toBe((heldOn as string) <= '2026-11-22' ? 'HELD' : 'EXPECTED');
      expect(attendance === null).toBe(status !== 'HELD');
      expect((participantCategories as string[]).length === 1).toBe(composition === 'HOMOGENEOUS');
    }
    for (const { id, heldCount } of rows(world, 'participatory-actions.json')) {
      const held = rows(world, 'action-sessions.json').filter(
        ({ action, status }) => action === id && status === 'HELD',
      );
      expect(held).toHaveLength(heldCount as number);
    }
    // What the documents count is not outnumbered by what is invented.
    const documented = byId(data('kalo', 'participatory-actions.json'));
    expect(
      rows(world, 'action-sessions.json').filter(({ action }) => documented.has(action as string)),
    ).toEqual([]);
  });

  it('withholds figures of few people, and never one alone where the sum would tell it', () => {
    const surveys = rows(world, 'surveys.json');
    expect(surveys.some(({ results }) => JSON.stringify(results).includes('suppressed'))).toBe(true);
    for (const { questions, results, responses, status } of surveys) {
      expect((results as object[]).length > 0).toBe(status === 'COMPLETED');
      expect(responses === null).toBe(status !== 'COMPLETED');
      for (const { id, answer } of questions as { id: string; answer: string }[]) {
        const own = (results as { question: string; count?: number; suppressed?: true }[]).filter(
          ({ question }) => question === id,
        );
        const counts = own.flatMap(({ count }) => (count === undefined ? [] : [count]));
        expect(counts.filter((count) => count > 0 && count < 5)).toEqual([]);
        if (answer === 'SEVERAL') {
          const others = counts.map((count) => (responses as number) - count);
          expect(others.filter((count) => count > 0 && count < 5)).toEqual([]);
        }
        if (answer !== 'ONE' || counts.length === own.length) continue;
        expect(own.filter(({ suppressed }) => suppressed)).not.toHaveLength(1);
        expect((responses as number) - counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(4);
      }
    }
  });
});

describe('a larger world', () => {
  it('holds more of everything, and whoever is in the small one unchanged', () => {
    for (const [file, list] of Object.entries(small)) {
      expect(rows(large, file).length).toBeGreaterThan(2 * list.length);
      const there = byId(rows(large, file));
      const missing = list.filter((row) => !there.has(row.id));
      expect(missing).toEqual([]);
    }
    const threads = byId(rows(large, 'forum-threads.json'));
    for (const thread of rows(small, 'forum-threads.json')) expect(threads.get(thread.id)).toEqual(thread);
  });
});
