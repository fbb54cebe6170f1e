import type { LegalFormName } from '../cast/legal-forms.js';

/** What bodies supply, by their fields of activity; bodies of other fields supply nothing that can be bought. */
export const SUPPLIES: Readonly<Record<string, readonly string[]>> = {
  'household-services': ['product:cleaning'],
  'food-hospitality': ['product:catering', 'product:food'],
  'trade+food-hospitality': ['product:food'],
  agriculture: ['product:food'],
  manufacturing: ['product:textiles'],
  'manufacturing+professional': ['product:printing'],
  'health-social-care': ['product:care-services'],
  'education+health-social-care': ['product:care-services'],
  education: ['product:training-services'],
  'information-technology': ['product:digital-services'],
  'agriculture+household-services': ['product:gardening'],
  'manufacturing+trade': ['product:crafts'],
  'culture-leisure': ['product:events'],
  'construction-repair': ['product:construction'],
  transport: ['product:transport'],
  recycling: ['product:recycling'],
  professional: ['product:legal-accounting'],
  'food-hospitality+culture-leisure': ['product:catering', 'product:events'],
};

/** What a legal form says of a supplier by itself. */
export const FORM_QUALIFIERS: Partial<Record<LegalFormName, string>> = {
  KOINSEP_INCLUSION: 'qualifier:inclusive-employment',
  KOISPE: 'qualifier:inclusive-employment',
  WORKERS_COOPERATIVE: 'qualifier:worker-owned',
};

/** What else a supplier may be, by product; all may be local. */
export const PRODUCT_QUALIFIERS: Readonly<Record<string, readonly string[]>> = {
  'product:food': ['qualifier:organic', 'qualifier:fair-trade'],
  'product:catering': ['qualifier:organic', 'qualifier:local'],
  'product:textiles': ['qualifier:ecological', 'qualifier:fair-trade'],
  'product:cleaning': ['qualifier:ecological'],
  'product:gardening': ['qualifier:ecological'],
  'product:recycling': ['qualifier:ecological'],
  'product:crafts': ['qualifier:fair-trade', 'qualifier:ecological'],
};

/** Parts of the register by legal form (law 4430/2016, article 4). */
export const REGISTERS: Partial<Record<LegalFormName, 'MKE' | 'EMAFKAO'>> = {
  KOINSEP_INCLUSION: 'MKE',
  KOINSEP_COLLECTIVE_BENEFIT: 'MKE',
  KOISPE: 'MKE',
  WORKERS_COOPERATIVE: 'MKE',
  CIVIL_COOPERATIVE: 'EMAFKAO',
  AGRICULTURAL_COOPERATIVE: 'EMAFKAO',
  ASSOCIATION: 'EMAFKAO',
  CIVIL_NON_PROFIT: 'EMAFKAO',
};

/** Least and most members, by legal form. */
export const MEMBERS: Partial<Record<LegalFormName, readonly [number, number]>> = {
  KOINSEP_INCLUSION: [7, 20],
  KOINSEP_COLLECTIVE_BENEFIT: [5, 25],
  KOISPE: [15, 80],
  WORKERS_COOPERATIVE: [3, 15],
  CIVIL_COOPERATIVE: [15, 60],
  AGRICULTURAL_COOPERATIVE: [10, 40],
  CIVIL_NON_PROFIT: [2, 10],
  ASSOCIATION: [20, 150],
};
