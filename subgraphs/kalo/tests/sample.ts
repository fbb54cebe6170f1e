import type { TestNetwork } from '@koinipoli/kit/testing/network';

/** Sessions, threads and surveys, of which the documents have none: two held and one expected, three posts, one hidden. */
export async function addSample({ database: { connection: sql } }: TestNetwork): Promise<void> {
  await sql`insert into participatory_actions (id, kind, name, domain) values ('action:toy', 'THEMATIC_WORKSHOPS', '{"el": "Δοκιμή"}', 'td:3')`;
  await sql`insert into action_topics (id, action, ordinal, name, status, topics, training_needs) values
    ('action-topic:toy', 'action:toy', 1, '{"el": "Ψηφιακές δεξιότητες"}', 'HELD', '{topic:marketing,topic:networking}', '{topic:digital-marketing}')`;
  await sql`insert into action_sessions (id, name, action, topic, status, held_on, municipality, area, latitude, longitude, composition, attendance) values
    ('session:one', '{"el": "Πρώτη"}', 'action:toy', 'action-topic:toy', 'HELD', '2024-02-10', '9183', null, 38.0, 23.7, 'HETEROGENEOUS', 8),
    ('session:two', '{"el": "Δεύτερη"}', 'action:toy', 'action-topic:toy', 'HELD', '2024-08', '9186', 'area:91860103', null, null, 'HOMOGENEOUS', 11),
    ('session:three', '{"el": "Τρίτη"}', 'series:focus-groups', null, 'EXPECTED', null, null, null, null, null, null, null)`;
  await sql`insert into forum_threads (id, name, action, topics, active, started_at) values
    ('thread:old', 'Πού βρίσκω χώρο;', 'activity-type:forum', '{topic:networking}', true, '2024-01-01T09:00Z'),
    ('thread:new', 'Μαζί στους διαγωνισμούς', 'activity-type:forum', '{topic:funding}', true, '2024-02-01T09:00Z'),
    ('thread:shut', 'Κλειστό', 'activity-type:forum', '{}', false, '2023-01-01T09:00Z')`;
  await sql`insert into forum_posts (id, thread, text, language, author, organisation, posted_at, in_reply_to, hidden) values
    ('post:1', 'thread:old', 'Ψάχνουμε αποθήκη στο Ίλιον.', 'el', 'Μαρία', 'net:one', '2024-01-01T09:00Z', null, false),
    ('post:2', 'thread:old', 'Απαράδεκτοι!', 'el', null, null, '2024-03-01T09:00Z', 'post:1', true),
    ('post:3', 'thread:old', 'We have one.', 'en', null, null, '2024-01-05T09:00Z', 'post:1', false),
    ('post:4', 'thread:old', 'Ευχαριστούμε!', 'el', 'Μαρία', 'net:one', '2024-01-06T09:00Z', 'post:2', false)`;
  const questions = [
    {
      id: 'q1',
      ordinal: 1,
      text: { el: 'Πόσοι εργάζεστε;' },
      answer: 'NUMBER',
      options: [],
      weight: null,
    },
    {
      id: 'q2',
      ordinal: 2,
      text: { el: 'Έχετε χώρο;' },
      answer: 'ONE',
      options: [
        { id: 'yes', text: { el: 'Ναι' }, score: null },
        { id: 'no', text: { el: 'Όχι' }, score: null },
        { id: 'soon', text: { el: 'Σύντομα' }, score: null },
      ],
      weight: null,
    },
  ];
  const results = [
    { question: 'q1', count: 20, mean: 4.5 },
    { question: 'q2', option: 'yes', count: 15 },
    { question: 'q2', option: 'no', suppressed: true },
    { question: 'q2', option: 'soon', suppressed: true },
  ];
  await sql`insert into surveys (id, name, action, status, period, topics, target_groups, area, questions, responses, results) values
    ('survey:toy', '{"el": "Έρευνα χώρων"}', 'activity-type:survey', 'COMPLETED', '{"start": "2024-01"}', '{topic:networking}',
      '{group:municipal-staff}', 'area:91860103', ${JSON.stringify(questions)}::text::jsonb, 20, ${JSON.stringify(results)}::text::jsonb)`;
}
