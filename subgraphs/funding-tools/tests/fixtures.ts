import type { TestNetwork } from '@koinipoli/kit/testing/network';
import { fundingCalls } from '../src/funding-call/table.js';
import { fundingTools } from '../src/funding-tool/table.js';
import { grants } from '../src/grant/table.js';
import { organisations } from '../src/organisation/table.js';

/*
 * Tools, calls and grants to ask about: the documents name none. Days are counted from now, so that what is open stays
 * open.
 */

/** So many days from now. */
export const days = (count: number): string => new Date(Date.now() + count * 86_400_000).toISOString();

const euros = (amount: number) => ({ amount, currency: 'EUR' });
const named = (el: string) => ({ name: { el } });

export const tools = [
  {
    id: 'tool:grants',
    kind: 'GRANT' as const,
    ...named('Ενίσχυση κοινωνικών επιχειρήσεων'),
    provider: 'org:region-attica',
    programme: 'axis:social-inclusion',
    topics: ['topic:funding', 'topic:social-entrepreneurship'],
    areas: ['area:EL30'],
    maximumAmount: euros(30_000),
  },
  {
    id: 'tool:loans',
    kind: 'LOAN' as const,
    ...named('Δάνεια'),
    provider: 'org:bank',
    legalForms: ['KOISPE' as const],
  },
  { id: 'tool:ended', kind: 'IN_KIND' as const, ...named('Στέγη'), active: false, areas: ['area:9186'] },
];

export const calls = [
  {
    id: 'call:peristeri',
    ...named('Κοινωνικές επιχειρήσεις Περιστερίου'),
    tool: 'tool:grants',
    programme: 'axis:social-inclusion',
    opensAt: days(-10),
    closesAt: days(20),
    budget: euros(100_000),
    rate: 80,
    legalForms: ['KOINSEP_INCLUSION' as const, 'KOINSEP_COLLECTIVE_BENEFIT' as const],
    areas: ['area:9183'],
    topics: ['topic:social-economy'],
  },
  {
    id: 'call:attica',
    ...named('Αττική'),
    opensAt: days(-5),
    closesAt: days(5),
    areas: ['area:EL30'],
    budget: euros(9_000),
  },
  {
    id: 'call:loans',
    ...named('Δάνεια ΚοιΣΠΕ'),
    tool: 'tool:loans',
    opensAt: days(-100),
    legalForms: ['KOISPE' as const],
  },
  {
    id: 'call:part',
    ...named('Α΄ κοινότητα'),
    opensAt: days(-1),
    closesAt: days(40),
    areas: ['area:91830101'],
  },
  {
    id: 'call:athens',
    ...named('Αθήνα'),
    opensAt: days(-1),
    closesAt: days(30),
    areas: ['area:9186'],
    topics: ['activity:trade'],
  },
  { id: 'call:later', ...named('Αργότερα'), opensAt: days(50), closesAt: days(80) },
  { id: 'call:someday', ...named('Κάποτε') },
  { id: 'call:over', ...named('Παλιά'), opensAt: days(-90), closesAt: days(-30), budget: euros(50_000) },
];

export const awards = [
  {
    id: 'grant:1',
    ...named('Εργαστήριο'),
    amountAwarded: euros(10_000.5),
    awardDate: '2023-02-10',
    recipient: 'csn:eata',
    funder: 'org:region-attica',
    programme: 'axis:social-inclusion',
    tool: 'tool:grants',
    call: 'call:over',
    project: 'project:osn',
    areas: ['area:9183', 'area:9186'],
    topics: ['topic:social-entrepreneurship', 'topic:funding'],
    plannedDates: { start: '2023-03', end: '2023-12' },
  },
  {
    id: 'grant:2',
    ...named('Κουζίνα'),
    amountAwarded: euros(20_000),
    awardDate: '2023-09',
    recipient: 'org:koispe',
    funder: 'org:bank',
    areas: ['area:91830101'],
  },
  {
    id: 'grant:3',
    ...named('Χρονιά'),
    amountAwarded: euros(5_000),
    awardDate: '2024',
    recipient: 'org:eata',
    funder: 'org:bank',
  },
  {
    id: 'grant:4',
    ...named('Ξένο νόμισμα'),
    amountAwarded: { amount: 1, currency: 'CHF' },
    awardDate: '2024-01-01',
    recipient: 'org:koispe',
    funder: 'org:bank',
  },
];

/** Fills a network with them. */
export async function fill({ database: { db } }: TestNetwork): Promise<void> {
  await db.insert(organisations).values({ id: 'org:bank', ...named('Τράπεζα') });
  await db.insert(fundingTools).values(tools);
  await db.insert(fundingCalls).values(calls);
  await db.insert(grants).values(awards);
}
