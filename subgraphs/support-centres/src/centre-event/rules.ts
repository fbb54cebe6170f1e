import type { Fault } from '@koinipoli/kit';

/** What takes part in an event is a centre, an organisation or both. */
export function checkParty({ centre, organisation }: Readonly<Record<string, unknown>>): Fault[] {
  if ((centre ?? organisation ?? null) !== null) return [];
  return [
    { code: 'REQUIRED', message: 'names neither a centre nor an organisation', path: ['organisation'] },
  ];
}
