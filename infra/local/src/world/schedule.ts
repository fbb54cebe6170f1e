import type { Text } from './text.js';

/** A schedule as the networks' tables have it: hours of HSDS, by the clock in Athens. */
export interface Schedule {
  validFrom?: string;
  validTo?: string;
  freq?: string;
  interval?: number;
  byday?: string;
  opensAt?: string;
  closesAt?: string;
  onHolidays?: boolean;
  description?: Text;
}

/** Hours of some days of every week, but for holidays. */
export const weekly = (byday: string, opensAt: string, closesAt: string): Schedule => ({
  freq: 'WEEKLY',
  byday,
  opensAt,
  closesAt,
});

/** Hours of every day, holidays too. */
export const daily = (opensAt: string, closesAt: string): Schedule => ({
  freq: 'DAILY',
  opensAt,
  closesAt,
  onHolidays: true,
});

/** Closed from day to day. */
export const closed = (validFrom: string, validTo: string, description: Text): Schedule => ({
  validFrom,
  validTo,
  description,
});
