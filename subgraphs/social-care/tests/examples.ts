import type { Database } from '@koinipoli/kit';
import { careAlerts } from '../src/care-alert/table.js';
import { consultations } from '../src/consultation/table.js';
import { indicators, observations } from '../src/indicator/table.js';
import { interventions } from '../src/intervention/table.js';
import { needRecords } from '../src/need-record/table.js';
import { projects } from '../src/project/table.js';
import { qualityChecks } from '../src/quality-check/table.js';
import { workPackages } from '../src/work-package/table.js';

const text = (el: string) => ({ el });

/** Invented records of everything that the seed document names no example of. */
export async function addExamples(db: Database): Promise<void> {
  const unit = { el: 'άτομα' };
  await db.insert(indicators).values([
    { id: 'indicator:served', name: text('Άτομα που εξυπηρετήθηκαν'), unit, topics: ['group:vulnerable'] },
    { id: 'indicator:housed', name: text('Άτομα που στεγάστηκαν'), unit, topics: ['need:housing'] },
  ]);
  await db.insert(observations).values([
    {
      id: 'o:2',
      indicator: 'indicator:housed',
      area: 'area:918601',
      period: { start: '2026-04', end: '2026-06' },
      value: null,
      suppressed: true,
    },
    {
      id: 'o:1',
      indicator: 'indicator:housed',
      area: 'area:9186',
      period: { start: '2026-01', end: '2026-03' },
      value: 12,
    },
    {
      id: 'o:3',
      indicator: 'indicator:housed',
      area: 'area:9183',
      period: { start: '2026-07', end: '2026-09' },
      value: 7,
    },
  ]);
  await db.insert(projects).values({
    id: 'project:two',
    name: text('Δεύτερο'),
    municipality: '9183',
    indicators: ['indicator:housed', 'indicator:none'],
  });
  await db.insert(workPackages).values({
    id: 'wp:two-1',
    ordinal: 1,
    name: text('Πρώτο'),
    project: 'project:two',
    cost: { amount: 1500.5, currency: 'EUR' },
  });
  await db.insert(qualityChecks).values([
    { id: 'check:2', workPackage: 'wp:two-1', name: text('Δεύτερος έλεγχος'), checkedOn: '2026-04' },
    {
      id: 'check:1',
      workPackage: 'wp:two-1',
      name: text('Πρώτος έλεγχος'),
      checkedOn: '2025',
      passed: false,
      findings: text('Καθυστέρηση'),
    },
  ]);
  await db.insert(interventions).values({
    id: 'intervention:two',
    kind: 'PREVENTION',
    name: text('Στέγη'),
    topics: ['need:housing'],
    project: 'project:two',
    cost: { amount: 200, currency: 'EUR' },
    indicators: ['indicator:housed', 'indicator:served'],
  });
  await db.insert(needRecords).values([
    {
      id: 'need-record:food',
      name: text('Σίτιση στην Αθήνα'),
      topic: 'need:food',
      municipality: '9186',
      coverage: 'PARTIAL',
    },
    {
      id: 'need-record:health',
      name: text('Περίθαλψη'),
      topic: 'need:healthcare',
      municipality: '9186',
      area: 'area:918601',
      targetGroup: 'group:children',
      coverage: 'NONE',
      assessedOn: '2026-03',
      verifiedAt: '2026-03-01T10:00:00Z',
      verifiedBy: 'Κοινωνική Υπηρεσία',
    },
    {
      id: 'need-record:housing',
      name: text('Στέγαση στο Περιστέρι'),
      topic: 'need:housing',
      municipality: '9183',
      targetGroup: 'group:vulnerable',
      coverage: 'MINIMAL',
      assessedOn: '2025',
    },
    {
      id: 'need-record:drugs',
      name: text('Φάρμακα'),
      topic: 'need:medical-pharmaceutical',
      municipality: '9183',
      coverage: 'FULL',
    },
  ]);
  await db.insert(careAlerts).values([
    {
      id: 'alert:stands',
      name: text('Καύσωνας'),
      description: text('Νερό'),
      topics: ['need:food'],
      targetGroups: ['group:children'],
      areas: ['area:918601'],
      period: { start: '2020-07' },
      deadline: '2030-01-01T18:00:00+02:00',
      interventions: ['intervention:osn-food', 'intervention:none'],
    },
    { id: 'alert:timeless', name: text('Ψύχος'), areas: ['area:9183'] },
    {
      id: 'alert:over',
      name: text('Πλημμύρα'),
      topics: ['need:housing'],
      areas: ['area:9186'],
      period: { start: '2019-12-30', end: '2020-01' },
    },
    {
      id: 'alert:until-2999',
      name: text('Πυρκαγιά'),
      areas: ['area:9183'],
      period: { start: '2021', end: '2999' },
    },
  ]);
  await db.insert(consultations).values([
    {
      id: 'consultation:now',
      name: text('Ώρες συσσιτίων'),
      kind: 'CITIZENS',
      organisation: 'osn:eata',
      period: { start: '2026-11-01', end: '2026-11-30' },
      topics: ['need:food'],
      areas: ['area:9186'],
      workPackage: 'wp:osn-3',
      url: 'https://example.org/now',
    },
    {
      id: 'consultation:past',
      name: text('Παραπομπές'),
      kind: 'BODIES',
      organisation: 'org:other',
      period: { start: '2024', end: '2024-05' },
      targetGroups: ['group:vulnerable'],
      areas: ['area:9183'],
      contributions: 14,
      conclusions: [{ text: text('Δέκα ημέρες'), source: { document: 'demo' } }],
    },
    {
      id: 'consultation:open',
      name: text('Ανοιχτή γραμμή'),
      kind: 'CITIZENS',
      organisation: 'org:other',
      period: { start: '2025-01-01' },
    },
    { id: 'consultation:undated', name: text('Κάποτε'), kind: 'BODIES', organisation: 'org:other' },
  ]);
}
