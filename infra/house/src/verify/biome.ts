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

/** Checks the format and the order of imports below `root`. */
export function checkFormat(root: string): Promise<Finding[]> {
  return runBiome(root, ['check', '--linter-enabled=false']);
}

/** Applies biome's lint rules below `root`. */
export function checkLint(root: string): Promise<Finding[]> {
  return runBiome(root, ['lint', '--error-on-warnings']);
}

async function runBiome(root: string, command: string[]): Promise<Finding[]> {
  const args = ['--reporter=json', '--max-diagnostics=none', '--colors=off', '.'];
  const biome = tool('@biomejs/biome', 'biome');
  const { code, stdout, stderr } = await runCommand([...biome, ...command, ...args], { cwd: root });
  if (!stdout.startsWith('{')) throw new Error(stderr.trim() || `biome ended with code ${code}.`);
  const { diagnostics } = JSON.parse(stdout) as BiomeReport;
  const findings = diagnostics.filter(({ severity }) => severity !== 'information').map(toFinding);
  if (code !== 0 && findings.length === 0) throw new Error(stderr.trim() || `biome ended with code ${code}.`);
  return findings;
}

function toFinding({ category, message, location }: BiomeReport['diagnostics'][number]): Finding {
  const rule = category.split('/').at(-1) ?? category;
  const more =
    category === 'format' || category.startsWith('assist') ? 'Run `npm run format`.' : advice[rule];
  return {
    file: location?.path ?? '',
    line: category === 'format' ? undefined : location?.start?.line,
    rule,
    message: more ? `${message} ${more}` : message,
  };
}
