import type { Text } from '../text.js';
import type { Hours } from './hours.js';

/** What services of one kind have in common. */
export interface ServiceTemplate {
  name: Text;
  description: Text;
  /** Without the prefix `need:`. */
  topics: string[];
  /** Without the prefix `group:`; empty: everyone. */
  groups?: string[];
  hours: Hours;
  /** Given at home or by telephone, at no place. */
  nowhere?: boolean;
  ages?: [number | null, number | null];
  eligibility?: Text;
  application?: Text;
  documents?: { el: string[]; en: string[] };
  /** What is counted, and how many there are at most. */
  capacity?: { unit: Text; from: number; to: number };
  /** Euro; 0: free; without it nothing is said. */
  cost?: number;
  fees?: Text;
  /** Always runs, publishes its hours and has free places: examples rest on it. */
  steady?: boolean;
}

/** A kind of structure with its services. */
export interface StructureTemplate {
  title: Text;
  description: Text;
  unit: 'DIRECTORATE' | 'STRUCTURE' | 'LEGAL_ENTITY' | null;
  secret?: boolean;
  /** Only in these municipalities; without it in all. */
  only?: string[];
  services: ServiceTemplate[];
}
