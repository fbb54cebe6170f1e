import type { TestNetwork } from '@koinipoli/kit/testing/network';

const option = (id: string) => ({ id, text: { el: id }, score: null });

/** Four questions, one of each kind. */
export const questions = [
  {
    id: 'one',
    ordinal: 1,
    text: { el: 'Μία;' },
    answer: 'ONE',
    options: ['a', 'b', 'c'].map(option),
    weight: null,
  },
  {
    id: 'several',
    ordinal: 2,
    text: { el: 'Ποιες;' },
    answer: 'SEVERAL',
    options: ['x', 'y'].map(option),
    weight: null,
  },
  { id: 'number', ordinal: 3, text: { el: 'Πόσα;' }, answer: 'NUMBER', options: [], weight: null },
  { id: 'text', ordinal: 4, text: { el: 'Τι;' }, answer: 'TEXT', options: [], weight: null },
];

/** A survey with these questions, running without an end unless it is said otherwise. */
export async function addSurvey(
  { database: { connection } }: TestNetwork,
  id: string,
  { status = 'RUNNING', period = null as object | null } = {},
): Promise<void> {
  await connection`insert into surveys (id, name, action, status, period, questions) values
    (${id}, '{"el": "Έρευνα"}', 'activity-type:survey', ${status}, ${period && JSON.stringify(period)}::text::jsonb,
      ${JSON.stringify(questions)}::text::jsonb)`;
}
