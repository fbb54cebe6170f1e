import { defineDocument } from '../feed/definition.js';
import { partiesOf, saidOf } from '../feed/parts-sql.js';
import type { OrganisationTable } from './table.js';

/** What a network knows of organisations, as it tells the hub: no records of their own, but what identity rests on. */
export const organisationDocument = (table: OrganisationTable) => {
  const { id, name, aliases, identifiers, seat, contact } = table;
  return defineDocument({
    kind: 'Organisation',
    from: table,
    id,
    name,
    organisation: id,
    parties: partiesOf(saidOf({ organisation: id, name, aliases, identifiers, seat, contact })),
  });
};
