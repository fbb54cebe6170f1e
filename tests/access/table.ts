import type { Restricted, Rule } from './rules.js';

/** What was found for one field: by caller, whether it was let through. */
export interface Row {
  readonly restricted: Restricted;
  readonly outcomes: readonly Outcome[];
}

/** How a call ended: the caller was let through, has to sign in, or may not. */
export type Outcome = 'allowed' | 'sign in' | 'forbidden';

const signs: Record<Outcome, string> = { allowed: 'yes', 'sign in': 'sign in', forbidden: '–' };

/** The table role × verb × network, as Markdown. */
export function tableOf(callers: readonly string[], rows: readonly Row[]): string {
  const heads = ['network', 'verb', 'declared', ...callers];
  const lines = rows.map(({ restricted: { network, name, type, rule }, outcomes }) => {
    const cells = [network, verbOf(type, name), rule ? wordsOf(rule) : 'NO RULE'];
    return `| ${[...cells, ...outcomes.map((outcome) => signs[outcome])].join(' | ')} |`;
  });
  return `# Who may do what

Every mutation of every network, and every question and field that not everyone may ask for, called through the gateway by each kind
of caller; what is allowed and refused is what was found, and the test beside holds it against what the schema declares.
\`own\` is a role that may where the record is of an organisation that the caller acts for: the verb itself looks, and
answers \`NOT_YOURS\` as a problem. Written by \`npm test -- tests/access/ -u\`.

| ${heads.join(' | ')} |
|${heads.map(() => '---').join('|')}|
${lines.join('\n')}
`;
}

function verbOf(type: string, name: string): string {
  if (type === 'Mutation') return name;
  return type === 'Query' ? `${name} (question)` : `${type}.${name}`;
}

const wordsOf = ({ least, own }: Rule): string => (own ? `${least}, own: ${own}` : least);
