/** One bad input and what came of it. */
export interface Row {
  readonly input: string;
  /** Status of HTTP, state of an import, or exit code of a command. */
  readonly status: string;
  /** Code and words. */
  readonly answer: string;
  /** What is different in the databases afterwards. */
  readonly left: string;
}

/** An answer without what differs from run to run. */
export const plain = (words: string): string =>
  words
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '<id>')
    .replace(/\/tmp\/[\w./-]+\//g, '')
    .replace(/care-structure:[0-9a-z]{12,}/g, 'care-structure:…')
    .replace(/\b\d+ s\b/g, '… s')
    .slice(0, 400);

const cell = (text: string): string =>
  text.replaceAll('|', '\\|').replaceAll('<', '&lt;').replace(/\s+/g, ' ').trim();

/** The table of bad inputs, as Markdown; parts in the order in which they were tried. */
export function tableOf(parts: ReadonlyMap<string, readonly Row[]>): string {
  const sections = [...parts].map(([title, rows]) => {
    const lines = rows.map(({ input, status, answer, left }) =>
      [input, status, answer, left].map(cell).join(' | '),
    );
    return `## ${title}\n\n| input | status | answer | in the database afterwards |\n|---|---|---|---|\n${lines.map((line) => `| ${line} |`).join('\n')}\n`;
  });
  return `# Bad inputs and their answers

Each is sent to a whole hub as its people would: files by the upload address of the gateway or by the command, tokens and
mutations by the gateway. The last column is read from the databases: how often their records were changed, and the number
of rows in every table but those that keep imports. Written by \`npm test -- tests/bad-input/ -u\`.

${sections.join('\n')}`;
}
