/** An id that may mean the same organisation as others. */
export interface Member {
  id: string;
  /** Order in which ids became known. */
  number: number;
  /** Whether it is a fact of the hub's own. */
  hub: boolean;
  /** Numbers in registers, `GR-AFM 090000045`. */
  numbers: readonly string[];
}

/** Two ids and what is known of the pair. */
export interface Pair {
  one: string;
  other: string;
  score: number;
  /** FACT: the hub's own; JOIN: decided or certain; APART: decided to be two, or held apart; LIKELY: waits. */
  kind: 'FACT' | 'JOIN' | 'APART' | 'LIKELY';
  /** What a person has decided, or null: numbers that contradict each other do not stand against a person. */
  decision?: string | null;
}

/**
 * Which ids are one: by id, the id that stands for all. The strongest pairs come first, and a pair is left out that
 * would bring together what is apart: by decision, or by two numbers of a register of which a body has one. What comes
 * out does not depend on the order in which anything came in, but for the id that is known first.
 */
export function clusterIds(members: readonly Member[], pairs: readonly Pair[]): Map<string, string> {
  const clusters = new Map(members.map((member) => [member.id, [member]]));
  const apart = pairs.filter(({ kind }) => kind === 'APART');
  const order = { FACT: 0, JOIN: 1, APART: 2, LIKELY: 3 };
  const joining = pairs
    .filter(({ kind }) => kind === 'FACT' || kind === 'JOIN')
    .sort(
      (a, b) =>
        order[a.kind] - order[b.kind] ||
        b.score - a.score ||
        compare(a.one, b.one) ||
        compare(a.other, b.other),
    );
  for (const { one, other, kind, decision = null } of joining) {
    const [mine, its] = [clusters.get(one), clusters.get(other)];
    if (!mine || !its || mine === its) continue;
    if (kind !== 'FACT' && areApart(apart, mine, its)) continue;
    if (kind === 'JOIN' && decision === null && contradict(mine, its)) continue;
    const both = [...mine, ...its];
    for (const { id } of both) clusters.set(id, both);
  }
  return new Map([...clusters].map(([id, cluster]) => [id, standing(cluster, pairs)]));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function areApart(apart: readonly Pair[], mine: readonly Member[], its: readonly Member[]): boolean {
  const has = (cluster: readonly Member[], id: string) => cluster.some((member) => member.id === id);
  return apart.some(
    ({ one, other }) => (has(mine, one) && has(its, other)) || (has(mine, other) && has(its, one)),
  );
}

/** Registers in which a body has one number. */
const single = ['GR-AFM', 'GR-GEMI'];

function contradict(mine: readonly Member[], its: readonly Member[]): boolean {
  const numbersOf = (cluster: readonly Member[], register: string) =>
    cluster.flatMap(({ numbers }) => numbers.filter((number) => number.startsWith(`${register} `)));
  return single.some((register) => {
    const [these, those] = [numbersOf(mine, register), numbersOf(its, register)];
    return these.length > 0 && those.length > 0 && !these.some((number) => those.includes(number));
  });
}

/** The id that stands for a cluster: the hub's own fact, else what was known first; never one that is an alias by fact. */
function standing(cluster: readonly Member[], pairs: readonly Pair[]): string {
  const aliases = new Set(pairs.flatMap(({ kind, one }) => (kind === 'FACT' ? [one] : [])));
  const [first] = [...cluster].sort(
    (a, b) =>
      Number(aliases.has(a.id)) - Number(aliases.has(b.id)) ||
      Number(b.hub) - Number(a.hub) ||
      a.number - b.number,
  );
  return (first as Member).id;
}
