import { hasFixedRole, isTest, type Place, placeOf } from './place.js';
import type { Fault, Rule } from './rule.js';
import type { SourceFile } from './source.js';

const isDrizzle = (specifier: string) => specifier === 'drizzle-orm' || specifier.startsWith('drizzle-orm/');

/** What a concept says in SQL: how it is stored, how it is asked for, and what it tells the index. */
const sqlRoles = ['queries', 'table', 'document'];

/** `create.ts` is a verb file if it exports `create…`. */
function isVerbFile(file: SourceFile, place: Place): boolean {
  if (place.concept === null || hasFixedRole(place)) return false;
  const verb = place.role.split('-')[0];
  return new RegExp(`^export (async )?(function|const) ${verb}([A-Z(]|\\b)`, 'm').test(file.text);
}

function speaksSql(file: SourceFile, place: Place): boolean {
  const { concept, role } = place;
  if (concept === 'db' || concept?.startsWith('db/')) return true;
  return (concept !== null && sqlRoles.includes(role)) || isVerbFile(file, place);
}

function checkDrizzle(file: SourceFile): Fault[] {
  const place = placeOf(file.path);
  if (!place || speaksSql(file, place)) return [];
  return file.modules
    .filter(({ specifier }) => isDrizzle(specifier))
    .map(({ specifier, line }) => ({ line, what: `${place.role}.ts imports '${specifier}'.` }));
}

function checkTypeGraphql(file: SourceFile): Fault[] {
  const place = placeOf(file.path);
  if (!place) return [];
  const isSql = file.modules.some(({ specifier }) => isDrizzle(specifier));
  if (!isSql && !speaksSql(file, place)) return [];
  return file.modules
    .filter(({ specifier }) => specifier === 'type-graphql')
    .map(({ line }) => ({ line, what: `${place.role}.ts imports 'type-graphql'.` }));
}

function checkForeignConcept(file: SourceFile): Fault[] {
  const here = placeOf(file.path);
  if (!here || here.concept === 'db' || here.concept?.startsWith('db/')) return [];
  return file.modules.flatMap(({ target, specifier, line }) => {
    const there = target ? placeOf(target) : null;
    if (!there || there.concept === null || there.concept === here.concept) return [];
    // A foreign key needs the table that it points to.
    const isForeignKey = here.role === 'table' && there.role === 'table';
    const isPrivate = there.role === 'queries' || there.role === 'table';
    return isPrivate && !isForeignKey
      ? [{ line, what: `Reaches into '${there.concept}' by '${specifier}'.` }]
      : [];
  });
}

/** What each role of a concept may do. */
export const conceptRules: Rule[] = [
  {
    id: 'sql-only-in-queries',
    appliesTo: (path) => placeOf(path) !== null,
    check: checkDrizzle,
    message:
      'drizzle is spoken only in queries.ts, table.ts, document.ts, db/ and write verbs (create.ts exports create…): ' +
      'give the statement a name in queries.ts (`selectPlaces`) and call it through a loader.',
  },
  {
    id: 'no-graphql-in-sql',
    appliesTo: (path) => placeOf(path) !== null,
    check: checkTypeGraphql,
    message:
      'A file that speaks SQL does not speak GraphQL: leave the decorated classes in type.ts and the fields in ' +
      'resolver.ts, and pass plain values.',
  },
  {
    id: 'concept-boundary',
    appliesTo: (path) => placeOf(path) !== null,
    check: checkForeignConcept,
    message:
      "Another concept's queries.ts and table.ts are off limits, its loaders.ts and type.ts are open: " +
      'ask its loader. (A table.ts may import a table for a foreign key; db/ sees all tables.)',
  },
  {
    id: 'index-is-a-face',
    appliesTo: (path) => /(^|\/)index\.tsx?$/.test(path) && !isTest(path),
    check: ({ path }, { workspaces }) => {
      const isFace = workspaces.some(({ folder }) => path === `${folder}/src/index.ts`);
      return isFace ? [] : [{ line: 1, what: 'An index.ts inside a package.' }];
    },
    message:
      "An index.ts is only a package's face, `src/index.ts`: name the file by its role and import it by its name.",
  },
  {
    id: 'plain-names',
    appliesTo: (path) => /(^|[/-])(utils?|helpers?|managers?|misc)(\.[^/]*)?$/i.test(path),
    check: () => [{ line: 1, what: 'The name says nothing of what is inside.' }],
    message: 'No utils, helper or manager: name the file by the noun or the verb that it is about.',
  },
];
