import { type Text, text } from '../text.js';

/** A programme of the world; its manager is a funder by number. */
export interface Programme {
  id: string;
  kind: string;
  name: Text;
  partOf?: string;
  period: { start: string; end: string };
  area: string;
  manager: number;
}

const PERIOD = { start: '2021', end: '2029' };

export const PROGRAMMES: readonly Programme[] = [
  {
    id: 'programme:demo-solidarity',
    kind: 'OPERATIONAL_PROGRAMME',
    name: text('Πρόγραμμα «Αλληλεγγύη στην Πόλη 2021-2029»', 'Programme "Solidarity in the City 2021-2029"'),
    period: PERIOD,
    area: 'area:EL30',
    manager: 1,
  },
  {
    id: 'axis:demo-work',
    kind: 'PRIORITY_AXIS',
    name: text('Άξονας 1: Εργασία και κοινωνική επιχειρηματικότητα', 'Axis 1: Work and social enterprise'),
    partOf: 'programme:demo-solidarity',
    period: PERIOD,
    area: 'area:EL30',
    manager: 1,
  },
  {
    id: 'axis:demo-care',
    kind: 'PRIORITY_AXIS',
    name: text('Άξονας 2: Στέγη και φροντίδα', 'Axis 2: Housing and care'),
    partOf: 'programme:demo-solidarity',
    period: PERIOD,
    area: 'area:EL30',
    manager: 5,
  },
  {
    id: 'fund:demo-cooperation',
    kind: 'FUND',
    name: text('Ταμείο Συνεργασίας', 'Cooperation Fund'),
    period: { start: '2023', end: '2029' },
    area: 'area:GR',
    manager: 2,
  },
];
