import { isTest } from './place.js';
import type { Rule } from './rule.js';
import type { ModuleReference } from './source.js';

const own = '@koinipoli/';

/** What a file of a subgraph may take from the project beside its own folder. */
function isOpenToSubgraph(path: string, specifier: string): boolean {
  const name = packageName(specifier);
  if (name === `${own}schema` || name === `${own}kit`) return true;
  // A subgraph started alone, and its tests, use the embedded database: that is composition, not coupling.
  return name === `${own}local` && (isTest(path) || /^subgraphs\/[^/]+\/src\/main\.ts$/.test(path));
}

/** `@scope/name` or `name` of a specifier. */
export function packageName(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

function leaves(folder: string, module: ModuleReference): boolean {
  return module.target !== null && !module.target.startsWith(`${folder}/`);
}

function faultsOf(modules: ModuleReference[], isForbidden: (module: ModuleReference) => boolean) {
  return modules
    .filter(isForbidden)
    .map(({ specifier, line }) => ({ line, what: `Imports '${specifier}'.` }));
}

/** Who may know whom. */
export const boundaryRules: Rule[] = [
  {
    id: 'subgraph-boundary',
    appliesTo: (path) => /^subgraphs\/(?!kit\/)[^/]+\//.test(path),
    check: ({ path, modules }) => {
      const folder = path.split('/', 2).join('/');
      return faultsOf(modules, (module) => {
        const isForeign = module.specifier.startsWith(own) && !isOpenToSubgraph(path, module.specifier);
        return isForeign || leaves(folder, module);
      });
    },
    message:
      'A subgraph imports @koinipoli/schema and @koinipoli/kit, never another subgraph or the gateway: ' +
      'move the shared thing to the kit, or ask for it through a bridge. (main.ts and tests may start @koinipoli/local.)',
  },
  {
    id: 'kit-boundary',
    appliesTo: (path) => path.startsWith('subgraphs/kit/'),
    check: ({ path, modules }) =>
      faultsOf(modules, (module) => {
        const name = packageName(module.specifier);
        const isOpen =
          name === `${own}schema` || (isTest(path) && (name === `${own}local` || name === `${own}kit`));
        return (name.startsWith(own) && !isOpen) || leaves('subgraphs/kit', module);
      }),
    message:
      'The kit is mechanisms and knows no network: take what differs as an argument, and leave the word in its subgraph.',
  },
  {
    id: 'gateway-boundary',
    appliesTo: (path) => path.startsWith('gateway/'),
    check: ({ path, modules }) =>
      faultsOf(modules, (module) => {
        const name = packageName(module.specifier);
        const isOpen = name === `${own}schema` || (isTest(path) && name === `${own}local`);
        if (name.startsWith(own)) return !isOpen;
        return /^(drizzle-|type-graphql$|postgres$)/.test(name) || leaves('gateway', module);
      }),
    message:
      'The gateway knows the supergraph alone, no subgraph, no drizzle, no type-graphql: ' +
      'ask the network through the graph, or let its subgraph answer.',
  },
  {
    id: 'contract-boundary',
    appliesTo: (path) => path.startsWith('schema/src/') && !isTest(path),
    check: ({ modules }) =>
      faultsOf(
        modules,
        (module) => /^(node:|@koinipoli\/|drizzle-)/.test(module.specifier) || leaves('schema', module),
      ),
    message:
      'The contract stands below everything and does no I/O: it says what all agree on; ' +
      'put what reads, stores or decides into the kit or a subgraph.',
  },
  {
    id: 'no-tests-in-src',
    appliesTo: (path) => /(^|\/)src\//.test(path) && !isTest(path),
    check: ({ modules }) =>
      faultsOf(
        modules,
        ({ specifier, target }) => specifier.startsWith(`${own}tests`) || isTest(target ?? ''),
      ),
    message:
      '`src` never imports tests: move what both need into `src`, and let the test import it from there.',
  },
];
