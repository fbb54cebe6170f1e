import type { ISql } from 'postgres';
import type { Asked } from './writers.js';

/** What is wrong with what stands there, each in words. */
export interface Wrongs {
  lost: string[];
  doubled: string[];
  halved: string[];
}

interface Row {
  id: string;
  mark: string | null;
  description: string | null;
  version: number | null;
  position: number | null;
  /** Versions that the revisions speak of. */
  versions: { version: number; verb: string; description: string | null }[] | null;
}

/** Compares what the writers were answered with what the tables of the network say; nothing of the hub is asked. */
export async function compare(
  sql: ISql,
  asked: readonly Asked[],
  places: { session: string },
): Promise<Wrongs> {
  const rows = await recordsOf(sql);
  const others = await sql<{ id: string; mark: string }[]>`
    select id, text as mark from forum_posts where text like 'chaos-%'
    union all
    select e.id, p.subject from enrolments e join people p on p.pseudonym = e.person where e.record = ${places.session}`;
  const revisions = new Map(rows.map((row) => [row.id, row]));
  const made = new Set([...rows, ...others].map(({ id, mark }) => `${id} ${mark}`));
  const lost = asked
    .filter(({ outcome }) => outcome === 'done')
    .filter((asking) => !isThere(asking, { made, record: revisions.get(asking.id ?? '') }))
    .map(({ verb, mark, id, version }) => `${verb} ${mark} of ${id}, version ${version}`);
  return {
    lost,
    doubled: [...twice([...rows, ...others].map(({ mark }) => mark ?? '')), ...tooMany(rows, asked)],
    halved: [
      ...rows.filter(isHalf).map((row) => JSON.stringify(row)),
      ...(await countersOf(sql, asked, places)),
    ],
  };
}

/** Each record of the writers, its state and its revisions, also where the one is there without the other. */
const recordsOf = (sql: ISql) => sql<Row[]>`
  select id, r.mark, r.description, s.version, s.position, v.versions
  from (
    select id, name ->> 'el' as mark, description ->> 'el' as description from resources
    where name ->> 'el' like 'chaos-%') r
  full join (select id, version, position::int from record_states where kind = 'Resource') s using (id)
  full join (
    select id, jsonb_agg(jsonb_build_object('version', version, 'verb', verb,
      'description', before -> 'description' ->> 'el') order by version) as versions
    from revisions where kind = 'Resource' group by id) v using (id)`;

interface There {
  made: ReadonlySet<string>;
  record: Row | undefined;
}

function isThere({ verb, mark, id, version }: Asked, { made, record }: There): boolean {
  if (verb === 'enrol' || verb === 'post') return made.has(`${id} ${mark}`);
  const versions = record?.versions ?? [];
  if (!versions.some((each) => each.version === version && each.verb === verb)) return false;
  if (verb === 'create') return made.has(`${id} ${mark}`);
  // What a change replaced tells what stood there before it.
  const next = versions.find((each) => each.version === version + 1);
  return verb === 'verify' || (next ? next.description : record?.description) === mark;
}

const twice = (marks: readonly string[]): string[] =>
  marks.filter((mark, at) => mark !== '' && marks.indexOf(mark) !== at);

/** Records with more versions than were asked for. */
function tooMany(rows: readonly Row[], asked: readonly Asked[]): string[] {
  const changes = new Map<string | null, number>();
  for (const { verb, id } of asked)
    if (verb === 'correct' || verb === 'verify') changes.set(id, (changes.get(id) ?? 0) + 1);
  return rows
    .filter(({ id, versions }) => (versions?.length ?? 0) > 1 + (changes.get(id) ?? 0))
    .map((row) => JSON.stringify(row));
}

function isHalf({ mark, version, position, versions }: Row): boolean {
  if (mark === null || !version || !position || !versions) return true;
  return versions.length !== version || versions.some((each, at) => each.version !== at + 1);
}

/** What has to hold between the rows. */
async function countersOf(
  sql: ISql,
  asked: readonly Asked[],
  { session }: { session: string },
): Promise<string[]> {
  const done = asked.filter(({ outcome }) => outcome === 'done').length;
  const [found] = await sql<Record<string, boolean>[]>`
    select (select max(position) from record_states) > number as "the counter is behind the highest position",
      number < ${done} as "the counter is behind what was written",
      exists (select from record_states group by position having count(*) > 1) as "two writes share a position",
      (select least(count(*), max(capacity)) <> count(*) filter (where state = 'ENROLLED')
        from enrolments join action_sessions on action_sessions.id = record where record = ${session}) as "places are wrong",
      (select max(number) filter (where state = 'ENROLLED') > min(number) filter (where state = 'WAITING')
        from enrolments where record = ${session}) as "somebody overtook in the queue"
    from revision_counter`;
  return Object.entries(found ?? { 'there is no counter': true }).flatMap(([name, holds]) =>
    holds ? [name] : [],
  );
}
