/** A text so many times, told its number. */
export const times = (n: number, text: (i: number) => string): string =>
  Array.from({ length: n }, (_, i) => text(i)).join(' ');

const within = (n: number, head: string, inner: string): string =>
  `${head} { `.repeat(n) + inner + ' }'.repeat(n);

const fieldsOf = (n: number): string => (n === 0 ? 'name' : `fields { type { name ${fieldsOf(n - 1)} } }`);

const area = (inner: string) => `{ area(id: "area:EL302") { ${inner} } }`;

/** Fragments of fragments: each level spreads the next so many times. */
const bomb = (levels: number, wide: number) => {
  const level = (n: number) => `fragment f${n} on Area { ${times(wide, () => `...f${n + 1}`)} }`;
  return `${area('...f0')} ${times(levels, level)} fragment f${levels} on Area { id }`;
};

/** As `bomb`, but each spread stands below a field of its own, so that nothing merges. */
const nestedBomb = (levels: number, wide: number) => {
  const level = (n: number) =>
    `fragment f${n} on Area { ${times(wide, (i) => `a${i}: partOf { ...f${n + 1} }`)} }`;
  return `${area('...f0')} ${times(levels, level)} fragment f${levels} on Area { id }`;
};

/** Operations that ask too much, by what is wrong with them. */
export const texts: Record<string, string> = {
  'deep: 14 levels, which is allowed': area(within(12, 'partOf', 'id')),
  'deep: 500 levels': area(within(500, 'partOf', 'id')),
  'deep: 2,400 levels, never closed': '{ a '.repeat(2400),
  'wide: 1,200 times the same field': `{ ${times(1200, () => 'networks { id }')} }`,
  'wide: 2,400 leaves of one object, the same': area(times(2400, () => 'id')),
  'wide: 40 × 50 fragments of one key': area(times(40, () => `... on Area { ${times(50, () => 'name')} }`)),
  'wide: 600 objects of one key, each another field': area(
    times(600, (i) => `partOf { ${i % 2 ? 'id' : 'name'} }`),
  ),
  'wide: one key three levels down, 30 × 30': area(
    times(30, () => `partOf { ${times(30, () => 'partOf { id }')} }`),
  ),
  'wide: 300 keys that conflict': area(times(300, (i) => `name: ${i % 2 ? 'id' : 'name'}`)),
  'aliases: 51': `{ ${times(51, (i) => `a${i}: networks { id }`)} }`,
  'aliases: 50 lists of 100 with lists of 100': `{ ${times(50, (i) => `a${i}: organisations(first: 100) { nodes { records(first: 100) { nodes { id } } } }`)} }`,
  'a list of 100 of 100 of 100 of 100': `{ ${['municipalities(first: 100)', 'nodes', ...Array(3).fill(['records(first: 100)', 'nodes', 'organisation']).flat()].reduceRight((inner, head) => `${head} { ${inner} }`, 'id')} }`,
  'fragments: a cycle': `${area('...a')} fragment a on Area { partOf { ...b } } fragment b on Area { partOf { ...a } }`,
  'fragments: 8 levels of 10 spreads': bomb(8, 10),
  'fragments: 10 levels of 3 fields with spreads': nestedBomb(10, 3),
  'fragments: 300 that nobody spreads': `{ networks { id } } ${times(300, (i) => `fragment f${i} on Network { id }`)}`,
  'fragments: 150, each spread by all before': `${area('...f0')} ${times(60, (i) => `fragment f${i} on Area { id ${times(Math.max(0, 59 - i), (k) => `...f${i + 1 + k}`)} }`)}`,
  'numbers: first of 2,147,483,647': '{ organisations(first: 2147483647) { nodes { id } } }',
  'numbers: 1 with 400 zeros': `{ organisations(first: 1${'0'.repeat(400)}) { nodes { id } } }`,
  'numbers: 200,000 digits': `{ organisations(first: ${'9'.repeat(200_000)}) { nodes { id } } }`,
  'literals: a list of 2,000 lists': `{ topic(id: ${'['.repeat(2000)}${']'.repeat(2000)}) { name } }`,
  'literals: a string of 200 kB': `{ topic(id: "${'α'.repeat(100_000)}") { name } }`,
  'literals: a block of 100,000 lines': `{ topic(id: """${'\n '.repeat(100_000)}""") { name } }`,
  'unicode: names that look like others': '{ tοpic(id: "x") { nаme } }',
  'unicode: half a surrogate, zero width, right to left': '{ topic(id: "\\uD800\u200b\u202e") { name } }',
  'unicode: 80,000 byte order marks': `${'\ufeff'.repeat(80_000)}{ networks { id } }`,
  'comments: 250 kB': `${'#x\n'.repeat(83_000)}{ networks { id } }`,
  'directives: 51 on fields': `{ ${times(51, () => 'networks @skip(if: false) { id }')} }`,
  'directives: 2,000 unknown on one field': `{ networks ${times(2000, (i) => `@d${i}`)} { id } }`,
  'directives: 1,600 the same on one field': `{ networks ${times(1600, () => '@x')} { id } }`,
  'unknown: 2,400 fields': `{ ${times(2400, (i) => `x${i}`)} }`,
  'unknown: a field of 200 kB': `{ ${'x'.repeat(200_000)} }`,
  'unknown: 800 arguments': `{ networks(${times(800, (i) => `x${i}: 1`)}) { id } }`,
  'introspection: as tools ask':
    '{ __schema { types { name description fields(includeDeprecated: true) { name description args { name type { name ofType { name } } } type { name ofType { name ofType { name } } } } inputFields { name } enumValues { name } } } }',
  'introspection: 50 times': `{ ${times(50, (i) => `a${i}: __schema { types { name fields { name args { name } type { name } } } }`)} }`,
  'introspection: fields of types of fields': `{ __schema { types { ${fieldsOf(2)} } } }`,
  'introspection: fields of types of fields of types': `{ __schema { types { ${fieldsOf(3)} } } }`,
  'introspection: 400 times ofType': `{ __type(name: "Query") { fields { type { ${within(400, 'ofType', 'name')} } } } }`,
  'operations: 800 in one document': times(800, (i) => `query Q${i} { networks { id } }`),
  'variables: 700 that nobody uses': `query (${times(700, (i) => `$v${i}: Int`)}) { networks { id } }`,
};
