import { openDatabase } from '@koinipoli/kit';
import { beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../../subgraphs/kit/tests/database.js';
import { inEvery, type Network, networks, ofNobody } from './networks.js';
import { registerOf } from './register.js';

const soundsPersonal =
  /(^|_)(person|people|actor|subject|e?mail|phone|telephone|contact|pseudonym|author|writer|written_as|applicant|reporter|sender|user|member|created_by)(_|$)/;

/** A column of a network's tables. */
interface Column {
  readonly table: string;
  readonly column: string;
  /** It is a pseudonym by its foreign key, whatever its name. */
  readonly names: boolean;
}

async function columnsOf({ migrations }: Network): Promise<Column[]> {
  await using database = await openTestDatabase({ migrations });
  const { connection, close } = openDatabase({ url: database.url, connections: 1 });
  try {
    return await connection<Column[]>`
      select c.table_name as table, c.column_name as column, exists (
        select from pg_constraint f join pg_attribute a on a.attrelid = f.conrelid and a.attnum = any(f.conkey)
        where f.conrelid = c.table_name::regclass and f.contype = 'f' and a.attname = c.column_name
          and f.confrelid in ('people'::regclass, 'members'::regclass, 'notice_subscriptions'::regclass)) as names
      from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
      where c.table_schema = 'public' and t.table_type = 'BASE TABLE' order by 1, 2`;
  } finally {
    await close();
  }
}

const columns = new Map<string, Column[]>();
beforeAll(async () => {
  for (const network of networks) columns.set(network.name, await columnsOf(network));
});

describe.each(networks)('$name', ({ name, personal }) => {
  const declared = [...personal, ...inEvery].flatMap(({ table, columns: own, by, email }) =>
    [...own, by, email].flatMap((column) => (column === undefined ? [] : [`${table}.${column}`])),
  );

  it('declares every column that holds something of a person', () => {
    const found = (columns.get(name) ?? []).filter(
      ({ column, names }) => names || soundsPersonal.test(column),
    );
    expect(found.length).toBeGreaterThan(5);
    const undeclared = found
      .map(({ table, column }) => `${table}.${column}`)
      .filter((column) => !declared.includes(column) && ofNobody[`${name}.${column}`] === undefined);
    expect(undeclared, 'declare these with definePersonal, or say in ofNobody what they hold').toEqual([]);
  });

  it('declares no column that is not there', () => {
    const there = new Set((columns.get(name) ?? []).map(({ table, column }) => `${table}.${column}`));
    expect(declared.filter((column) => !there.has(column))).toEqual([]);
    const ofThis = Object.keys(ofNobody).filter((column) => column.startsWith(`${name}.`));
    expect(ofThis.filter((column) => !there.has(column.slice(name.length + 1)))).toEqual([]);
  });
});

it('is written down', async () => {
  await expect(registerOf()).toMatchFileSnapshot('../../infra/privacy.md');
});
