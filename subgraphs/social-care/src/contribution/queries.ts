import {
  type Database,
  defineList,
  type Filters,
  isAnyOf,
  isUnderWay,
  referOrganisation,
  today,
} from '@koinipoli/kit';
import type { Text } from '@koinipoli/schema';
import { getTableColumns, sql } from 'drizzle-orm';
import type { ConsultationContributionFilter } from './filter.js';
import { contributions as table } from './table.js';
import type { ConsultationContribution, ContributionState } from './type.js';

const { id, consultation, text, language, organisation, person, state, reason, writtenOn } =
  getTableColumns(table);

const shownOrganisation = referOrganisation(organisation);

/** Contributions, the earliest first; `published` gives those of one consultation that everyone may read. */
export const contributionList = defineList({
  name: 'consultationContributions',
  from: table,
  id,
  columns: {
    id,
    text,
    language,
    organisation: shownOrganisation,
    state,
    reason,
    writtenOn,
    consultationId: consultation,
  },
  orders: { EARLIEST: { keys: [{ by: writtenOn, type: 'text' }] } },
  filters: {
    states: isAnyOf(state),
    consultations: isAnyOf(consultation),
  } satisfies Filters<ConsultationContributionFilter>,
  edges: {
    published: (key) => sql`(${consultation} = ${key} and ${state} = 'PUBLISHED')`,
  },
});

const shown = sql`${id} as id, ${text} as text, ${language} as language, ${shownOrganisation} as organisation,
  ${state} as state, ${reason} as reason, ${writtenOn} as "writtenOn", ${consultation} as "consultationId"`;

type Row = ConsultationContribution & Record<string, unknown>;

/** What one person said in some consultations, in the order in which it was written. */
export function selectOwn(
  db: Database,
  { subject, ids }: { subject: string; ids: readonly string[] },
): Promise<ConsultationContribution[]> {
  return db.execute<Row>(sql`
    select ${shown} from ${table}
    where ${consultation} = any(${sql.param([...ids])}::text[])
      and ${person} = (select pseudonym from people where subject = ${subject})
    order by ${writtenOn}, ${id}`);
}

/** How a consultation stands for whoever wants to say something, and what they said in it already. */
export interface Forum {
  kind: 'CITIZENS' | 'BODIES';
  open: boolean;
  /** How many contributions the person has in it. */
  own: number;
  /** Whether one of them says just this. */
  said: boolean;
}

/** Reads that; undefined where there is no such consultation. */
export async function selectForum(
  tx: Database,
  given: { consultation: string; person: string; text: string },
): Promise<Forum | undefined> {
  const [found] = await tx.execute<Forum & Record<string, unknown>>(sql`
    select consultations.kind, own.count as own, own.said,
      (consultations.period is not null and ${isUnderWay(sql`consultations.period`)}) as open
    from consultations, lateral (
      select count(*)::int as count, coalesce(bool_or(${text} = ${given.text}), false) as said
      from ${table} where ${consultation} = consultations.id and ${person} = ${given.person}) as own
    where consultations.id = ${given.consultation}`);
  return found;
}

/** Adds a contribution, waiting to be read. */
export async function insertContribution(
  tx: Database,
  row: Pick<typeof table.$inferInsert, 'consultation' | 'text' | 'language' | 'organisation' | 'person'>,
): Promise<ConsultationContribution> {
  const [made] = await tx
    .insert(table)
    .values({ ...row, writtenOn: today })
    .returning({ id });
  return (await selectContribution(tx, made?.id ?? '')) as ConsultationContribution;
}

/** A contribution with what only the network itself knows of it. */
interface Kept extends Row {
  person: string | null;
  consultationName: Text;
}

/** A contribution by its id, whoever's and however it stands; locked, so that it stays so until the transaction ends. */
export async function selectContribution(tx: Database, key: string): Promise<Kept | undefined> {
  const [row] = await tx.execute<Kept>(sql`
    select ${shown}, ${person} as person,
      (select consultations.name from consultations where consultations.id = ${consultation}) as "consultationName"
    from ${table} where ${id} = ${key} for update`);
  return row;
}

/** Keeps what a moderator decided. */
export async function updateState(
  tx: Database,
  key: string,
  decided: { state: ContributionState; reason: string | null },
): Promise<void> {
  await tx
    .update(table)
    .set({ ...decided, decidedOn: today })
    .where(sql`${id} = ${key}`);
}

/** Takes a contribution away for good. */
export async function deleteContribution(tx: Database, key: string): Promise<void> {
  await tx.delete(table).where(sql`${id} = ${key}`);
}

/** Forgets who wrote what was decided a year ago, and what was refused three months ago. */
export async function forgetContributions(tx: Database): Promise<void> {
  const before = (age: string) =>
    sql`to_char(now() at time zone 'Europe/Athens' - ${age}::interval, 'YYYY-MM-DD')`;
  await tx.delete(table).where(sql`${state} = 'REFUSED' and ${table.decidedOn} < ${before('3 months')}`);
  await tx
    .update(table)
    .set({ person: null })
    .where(sql`${person} is not null and ${table.decidedOn} < ${before('1 year')}`);
}
