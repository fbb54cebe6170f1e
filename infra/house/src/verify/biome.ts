import { runCommand, tool } from '../command.js';
import type { Finding } from '../finding.js';

/** What the house adds to the message of a built-in rule: what to do here instead. */
const advice: Record<string, string> = {
  noBarrelFile: "No barrels: import from the file that has it; only a package's src/index.ts gathers.",
  noDefaultExport: 'A named export has one name everywhere; only configurations of tools export a default.',
  noExcessiveLinesPerFile: 'At most 250 lines: divide it by what it is about, one noun or one verb a file.',
  noExcessiveLinesPerFunction:
    'At most 50 lines: give the steps names and let the function read as their list.',
  noExplicitAny: 'No `any`: take `unknown` and narrow it, or name the type.',
  noFloatingPromises:
    'A promise that nobody awaits fails unheard: await it, return it, or `void` it with a reason.',
  noFocusedTests: 'Leave no `.only` behind: the others would not run.',
  noImportCycles: 'No circles: move what both need into a third file that knows neither.',
  noProcessEnv:
    'The environment is read only in main.ts: take the value from `readConfig(env)` and pass it on.',
  noSkippedTests: 'A skipped test proves nothing: mend it or remove it.',
  useImportType: 'What is only a type is imported with `import type`.',
};

interface BiomeReport {
  diagnostics: {
    category: string;
    severity: string;
    message: string;
    location?: { path?: string; start?: { line: number } };
  }[];
}

/** What biome found below `root`, the format apart from the rest. */
export interface BiomeFindings {
  /** Format and order of imports: `npm run format` mends it. */
  format: Finding[];
  lint: Finding[];
}

/** Runs biome once over all files below `root`; throws if it does not report. */
export async function checkWithBiome(root: string): Promise<BiomeFindings> {
  const args = [
    'check',
    '--reporter=json',
    '--max-diagnostics=none',
    '--colors=off',
    '--error-on-warnings',
    '.',
  ];
  const { code, stdout, stderr } = await runCommand([...tool('@biomejs/biome', 'biome'), ...args], {
    cwd: root,
  });
  if (!stdout.startsWith('{')) throw new Error(stderr.trim() || `biome ended with code ${code}.`);
  const diagnostics = (JSON.parse(stdout) as BiomeReport).diagnostics.filter(
    ({ severity }) => severity !== 'info' && severity !== 'hint',
  );
  if (code !== 0 && diagnostics.length === 0)
    throw new Error(stderr.trim() || `biome ended with code ${code}.`);
  return {
    format: diagnostics.filter(({ category }) => isFormat(category)).map(toFinding),
    lint: diagnostics.filter(({ category }) => !isFormat(category)).map(toFinding),
  };
}

function isFormat(category: string): boolean {
  return category === 'format' || category.startsWith('assist/');
}

function toFinding({ category, message, location }: BiomeReport['diagnostics'][number]): Finding {
  const rule = category.split('/').at(-1) ?? category;
  const more = isFormat(category) ? 'Run `npm run format`.' : advice[rule];
  return {
    file: location?.path ?? '',
    line: category === 'format' ? undefined : location?.start?.line,
    rule,
    message: more ? `${message} ${more}` : message,
  };
}
