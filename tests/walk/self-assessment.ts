import { expect } from 'vitest';
import type { Person, Walker } from './walker.js';

const body = 'org:demo-kalo-072';
const member: Person = {
  name: 'A member of a cooperative',
  role: 'member',
  network: 'kalo',
  subject: 'member@coop',
  organisations: [body],
};
const stranger: Person = { ...member, name: 'A member of another', subject: 'stranger', organisations: [] };

/** The options chosen, counted from 1, of the six questions of the tool. */
const chosen = [4, 3, 5, 4, 2, 5];

/** Weight of each question, the points chosen and the most there are: what a person with a pencil reads in the tool. */
const byHand = [
  [20, 3, 4],
  [20, 2, 4],
  [20, 4, 4],
  [20, 3, 4],
  [10, 1, 4],
  [10, 4, 4],
] as const;

/** A body answers a tool's questions about itself; the score is worked out by hand beside it. */
export async function assess(walker: Walker): Promise<void> {
  const { book } = walker;
  book.chapter('A body assesses itself');
  await walker.ask(
    null,
    `
    {
      assessmentTool(id: "tool:demo-1") {
        name scoring maximumScore
        questions { ordinal text weight options { id text score } }
      }
    }`,
  );
  const asked = await walker.ask(stranger, assessing(chosen));
  expect(asked.assessImpact).toMatchObject({ impactAssessment: null, problems: [{ code: 'NOT_YOURS' }] });
  const short = await walker.ask(member, assessing(chosen.slice(0, 5)));
  expect(short.assessImpact).toMatchObject({ impactAssessment: null, problems: [{ code: 'REQUIRED' }] });
  const { assessImpact } = await walker.ask(member, assessing(chosen));
  book.say('By hand, after the rule of the tool:');
  const rows = byHand.map(
    ([weight, points, most], nr) =>
      `| ${nr + 1} | ${weight} | ${points} of ${most} | ${(weight * points) / most} |`,
  );
  const sum = byHand.reduce((total, [weight, points, most]) => total + (weight * points) / most, 0);
  book.say(
    [
      '| question | weight | points | weight × points / most |',
      '|---|---|---|---|',
      ...rows,
      `| | 100 | | **${sum}** of 100 |`,
    ].join('\n'),
  );
  expect(sum).toBe(72.5);
  expect(assessImpact.impactAssessment.score).toBe(72.5);
  book.say('The score is public, the answers are not.');
  const seen = await walker.ask(
    null,
    `{ impactAssessment(id: "${assessImpact.impactAssessment.id}") { organisation { id } selfAssessed score tool { name } } }`,
  );
  expect(seen.impactAssessment).toMatchObject({ selfAssessed: true, score: 72.5 });
}

function assessing(options: readonly number[]): string {
  const answers = options.map(
    (option, nr) => `{ question: "tool:demo-1/${nr + 1}", options: ["tool:demo-1/${nr + 1}/${option}"] }`,
  );
  return `
  mutation {
    assessImpact(
      tool: "tool:demo-1"
      organisation: "${body}"
      period: { start: "2025", end: "2025" }
      answers: [
        ${answers.join('\n        ')}
      ]
    ) {
      impactAssessment { id score }
      problems { path code message }
    }
  }`;
}
