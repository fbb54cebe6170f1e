import type { TestNetwork } from '@koinipoli/kit/testing/network';

/** Three bodies with what hangs on them: the seeds name none. */
export async function makeBodies({ database: { connection } }: TestNetwork): Promise<void> {
  await connection`insert into organisations (id, name) values ('org:buyer', '{"el":"Αγοραστής"}')`;
  await connection`insert into kalo_organisations
    (id, organisation, name, legal_form, register, active, seat, area, latitude, longitude, activities, needs, products, qualifiers, members, women_members, employees) values
    ('kalo:one', 'net:one', '{"el":"Άλφα"}', 'KOINSEP_INCLUSION', 'MKE', true, '9186', 'area:91860103', 37.97, 23.71, '{activity:food-hospitality}', '{need:housing}', '{product:catering}', '{qualifier:local}', 10, 6, 4),
    ('kalo:two', 'org:two', '{"el":"Βήτα"}', 'ASSOCIATION', 'EMAFKAO', true, '9183', null, null, null, '{activity:food-hospitality,activity:trade}', '{}', '{}', '{}', 20, null, null),
    ('kalo:three', 'org:three', '{"el":"Γάμμα"}', null, null, false, null, null, null, null, '{}', '{need:housing}', '{product:food}', '{}', null, null, null)`;
  await connection`insert into partnerships (id, body, kind, partner, partner_role, since, verified_at) values
    ('partnership:1', 'kalo:one', 'TRANSACTS', 'org:buyer', 'BUYER', '2024', '2026-01-15'),
    ('partnership:2', 'kalo:one', 'COOPERATES', 'org:two', null, null, null),
    ('partnership:3', 'kalo:two', 'COMMUNICATES', 'net:one', null, null, null)`;
  await connection`insert into offers (id, kind, wanted, active, name, organisation, topics, areas, period) values
    ('offer:course', 'TRAINING', false, true, '{"el":"Μάθημα μαγειρικής"}', 'org:one', '{topic:training}', '{area:9186}', '{"start":"2026-10","end":"2096-12-15"}'),
    ('offer:partner', 'COOPERATION', true, true, '{"el":"Ζητείται εταίρος"}', 'org:two', '{product:catering}', '{}', null),
    ('offer:over', 'TRAINING', false, true, '{"el":"Μάθημα ραπτικής"}', 'org:one', '{topic:training}', '{area:9186}', '{"start":"2024-01","end":"2024-03"}'),
    ('offer:past', 'COOPERATION', false, false, '{"el":"Κοινή αποθήκη"}', 'org:two', '{}', '{area:9183}', null)`;
  await connection`insert into assessment_tools (id, name, self_assessment, method, maximum_score, questions) values
    ('tool:own', '{"el":"Αυτοαξιολόγηση"}', true, 'own', 10, ${JSON.stringify([
      {
        id: 'tool:own/1',
        ordinal: 1,
        text: { el: 'Πόσοι;', en: 'How many?' },
        answer: 'ONE',
        options: [{ id: 'tool:own/1/a', text: { el: 'Πολλοί', en: 'Many' }, score: 10 }],
        weight: 1,
      },
    ])}::text::jsonb),
    ('tool:sroi', '{"el":"Κοινωνική απόδοση"}', false, 'SROI', null, '[]')`;
  await connection`insert into impact_assessments (id, name, organisation, self_assessed, tool, score, method, period, topics, indicators) values
    ('assessment:1', '{"el":"Έκθεση 2025"}', 'org:one', true, 'tool:own', 7.5, null, '{"start":"2025-01","end":"2025-12"}', '{need:housing}',
      '[{"name":{"el":"Θέσεις"},"value":4,"unit":{"el":"άτομα"},"baseline":null,"identifiers":[]}]'),
    ('assessment:2', '{"el":"Έκθεση 2024"}', 'org:two', false, null, null, 'SROI', '{"start":"2024"}', '{}', '[]')`;
}
