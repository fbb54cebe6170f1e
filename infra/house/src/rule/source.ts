import { posix } from 'node:path';
import { type ESTree, parseSync, Visitor, type VisitorObject } from 'rolldown/utils';

/** One module that a file names, in whatever form. */
export interface ModuleReference {
  /** As written, `../place/queries.js`. */
  specifier: string;
  kind: 'import' | 'export' | 'dynamic' | 'type';
  /** The names taken from it; empty for `import 'x'` and `import('x')`. */
  names: string[];
  /** Of a relative specifier: the path from the root that it leads to, with `.ts` for `.js`. */
  target: string | null;
  line: number;
}

/** One TypeScript file, read as its syntax tree. */
export interface SourceFile {
  path: string;
  text: string;
  modules: ModuleReference[];
  lineAt: (offset: number) => number;
  visit: (visitor: VisitorObject) => void;
}

/** Parses a file; throws with the parser's words if it is not TypeScript. */
export function parseSource(path: string, text: string): SourceFile {
  const { program, errors } = parseSync(path, text);
  if (errors[0]) throw new SyntaxError(`${path}: ${errors[0].message}`);
  const lineAt = (offset: number) => text.slice(0, offset).split('\n').length;
  const visit = (visitor: VisitorObject) => new Visitor(visitor).visit(program);
  const file: SourceFile = { path, text, modules: [], lineAt, visit };
  file.modules = collectModules(file);
  return file;
}

function collectModules(file: SourceFile): ModuleReference[] {
  const found: ModuleReference[] = [];
  const add = (source: ESTree.Expression | null, kind: ModuleReference['kind'], names: string[] = []) => {
    if (source?.type !== 'Literal' || typeof source.value !== 'string') return;
    const specifier = source.value;
    const target = resolveTarget(file.path, specifier);
    found.push({ specifier, kind, names, target, line: file.lineAt(source.start) });
  };
  file.visit({
    ImportDeclaration: (node) => add(node.source, kindOf(node.importKind, 'import'), importedNames(node)),
    ExportNamedDeclaration: (node) =>
      add(
        node.source,
        kindOf(node.exportKind, 'export'),
        node.specifiers.map(({ local }) => nameOf(local)),
      ),
    ExportAllDeclaration: (node) => add(node.source, kindOf(node.exportKind, 'export'), ['*']),
    ImportExpression: (node) => add(node.source, 'dynamic'),
    TSImportType: (node) => add(node.source, 'type'),
  });
  return found;
}

function kindOf<Kind extends ModuleReference['kind']>(
  said: string | undefined,
  otherwise: Kind,
): Kind | 'type' {
  return said === 'type' ? 'type' : otherwise;
}

function importedNames(node: ESTree.ImportDeclaration): string[] {
  return node.specifiers.map((specifier) => {
    if (specifier.type === 'ImportSpecifier') return nameOf(specifier.imported);
    return specifier.type === 'ImportDefaultSpecifier' ? 'default' : '*';
  });
}

function nameOf(node: ESTree.ModuleExportName): string {
  return node.type === 'Literal' ? node.value : node.name;
}

function resolveTarget(path: string, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null;
  return posix.join(posix.dirname(path), specifier).replace(/\.js(x?)$/, '.ts$1');
}
