import type { ESTree } from 'rolldown/utils';
import { isTest } from './place.js';
import type { Fault, Rule } from './rule.js';
import type { SourceFile } from './source.js';

/** At which argument each decorator of type-graphql takes its type. */
const thunkAt: Record<string, number> = { Field: 0, FieldResolver: 0, Query: 0, Mutation: 0, Arg: 1 };

const maxParameters = 3;

function checkThunks(file: SourceFile): Fault[] {
  const faults: Fault[] = [];
  const own = file.modules.some(({ specifier }) => specifier === 'type-graphql');
  if (!own) return [];
  file.visit({
    Decorator: ({ expression, start }) => {
      if (expression.type !== 'CallExpression' || expression.callee.type !== 'Identifier') return;
      const { name } = expression.callee;
      const position = thunkAt[name];
      if (position === undefined || isThunk(expression.arguments[position])) return;
      faults.push({ line: file.lineAt(start), what: `@${name} has no type.` });
    },
  });
  return faults;
}

function isThunk(argument: ESTree.Argument | undefined): boolean {
  return argument?.type === 'ArrowFunctionExpression' || argument?.type === 'FunctionExpression';
}

type Callable = ESTree.Function | ESTree.ArrowFunctionExpression;

function checkParameters(file: SourceFile): Fault[] {
  const faults: Fault[] = [];
  const count = (node: Callable) => {
    const counted = node.params.filter((parameter) => !isGraphqlParameter(parameter));
    if (counted.length <= maxParameters) return;
    faults.push({ line: file.lineAt(node.start), what: `${counted.length} parameters.` });
  };
  file.visit({
    FunctionDeclaration: count,
    FunctionExpression: count,
    ArrowFunctionExpression: count,
    TSDeclareFunction: count,
  });
  return faults;
}

/** `@Arg`, `@Root`, `@Ctx`, `@Info`, `@Args`: the signature is that of the GraphQL field. */
function isGraphqlParameter(parameter: ESTree.ParamPattern): boolean {
  return 'decorators' in parameter && (parameter.decorators?.length ?? 0) > 0;
}

/** `import { env } from 'node:process'` and `import.meta.env`, which biome's noProcessEnv does not see. */
function checkEnvironment(file: SourceFile): Fault[] {
  const faults = file.modules
    .filter(({ specifier, names }) => /^(node:)?process$/.test(specifier) && names.includes('env'))
    .map(({ line }) => ({ line, what: 'Imports `env` of process.' }));
  file.visit({
    MemberExpression: ({ object, property, start }) => {
      const isMeta =
        object.type === 'MetaProperty' && property.type === 'Identifier' && property.name === 'env';
      if (isMeta) faults.push({ line: file.lineAt(start), what: 'Reads `import.meta.env`.' });
    },
  });
  return faults;
}

/** Of Node, only what reads and writes nothing. */
const pureModules = ['node:path', 'node:url'];

function checkConfig(file: SourceFile, files: readonly string[]): Fault[] {
  const impure = file.modules
    .filter(
      ({ specifier, kind }) =>
        kind !== 'type' && /^node:/.test(specifier) && !pureModules.includes(specifier),
    )
    .map(({ specifier, line }) => ({ line, what: `Imports '${specifier}'.` }));
  const reader = /^export function readConfig\(\s*env\b/m.test(file.text)
    ? []
    : [{ line: 1, what: 'Exports no `readConfig(env)`.' }];
  const tested = files.includes(file.path.replace(/\.ts$/, '.test.ts'))
    ? []
    : [{ line: 1, what: 'Has no config.test.ts beside it.' }];
  return [...impure, ...reader, ...tested];
}

/** Where the environment may be read: the composition root, infra, tests and tool configurations. */
export function mayReadEnvironment(path: string): boolean {
  return (
    /(^|\/)main\.ts$/.test(path) || path.startsWith('infra/') || isTest(path) || /\.config\.ts$/.test(path)
  );
}

/** How a file and its functions look. */
export const shapeRules: Rule[] = [
  {
    id: 'type-thunk',
    appliesTo: (path) => path.startsWith('subgraphs/') || path.startsWith('schema/'),
    check: checkThunks,
    message:
      'Decorators carry no types at run time here (no emitDecoratorMetadata): write the type as a function, ' +
      "`@Field(() => String)`, `@Arg('first', () => Int)`.",
  },
  {
    id: 'three-parameters',
    // A row of a table of tests is spread over as many as it has.
    appliesTo: (path) => !isTest(path),
    check: checkParameters,
    message:
      'At most 3: put what belongs together into one object, or split the function. ' +
      '(Decorated parameters, @Arg, @Root, @Ctx, are the arguments of a GraphQL field and are not counted.)',
  },
  {
    id: 'env-only-in-main',
    appliesTo: (path) => !mayReadEnvironment(path),
    check: checkEnvironment,
    message: 'The environment is read only in main.ts: take the value from `readConfig(env)` and pass it on.',
  },
  {
    id: 'pure-config',
    appliesTo: (path) => /^(subgraphs\/(?!kit\/)[^/]+|gateway)\/src\/config\.ts$/.test(path),
    check: (file, { files }) => checkConfig(file, files),
    message:
      'config.ts is a pure, tested `readConfig(env)`: zod reads the text, main.ts hands it in, nothing else is touched.',
  },
];
