import {
  type ArgumentNode,
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type FieldNode,
  Kind,
  type ObjectTypeDefinitionNode,
  print,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { fieldOf, flagOf, graphOf } from './directive.js';
import { fieldSetOf } from './field-set.js';
import { namedType, subgraphNames } from './requirements.js';

/** A field that the planner sees instead of one with arguments that some subgraph requires. */
export interface StandIn {
  /** The real field, and the arguments with which it is required. */
  name: string;
  arguments: readonly ArgumentNode[];
}

/** A supergraph for the planner alone. */
export interface ArgumentFree {
  document: DocumentNode;
  /** By name. */
  standIns: ReadonlyMap<string, StandIn>;
  needs: Needs;
}

/** Which stand-ins the fields of subgraphs require, by `subgraph Type.field`, as `path name`, the path in real names. */
export type Needs = ReadonlyMap<string, ReadonlySet<string>>;

type Owner = ObjectTypeDefinitionNode;

/**
 * Puts a field without arguments in place of each that some `@requires` names with arguments. The planner knows no more
 * of what is required than its name, so that two subgraphs that require `comments(limit: 3)` and `comments(limit: 1)`
 * would share one answer. Fetches and representations get the real field back, by `standIns`.
 */
export function freeOfArguments(document: DocumentNode): ArgumentFree {
  const rewriting: Rewriting = {
    made: new Map(),
    added: new Map(),
    needs: new Map(),
    names: subgraphNames(document),
  };
  const owners = new Map(
    document.definitions.flatMap((each) =>
      each.kind === Kind.OBJECT_TYPE_DEFINITION ? [[each.name.value, each] as const] : [],
    ),
  );
  const rewritten = visit(document, {
    ObjectTypeDefinition: (type) => ({
      ...type,
      fields: type.fields?.map((field) => ({
        ...field,
        directives: field.directives?.map((directive) =>
          freeDirective({ ...rewriting, owners }, { type, field }, directive),
        ),
      })),
    }),
  });
  if (rewriting.made.size === 0) return { document, standIns: new Map(), needs: new Map() };
  const whole = visit(rewritten, {
    ObjectTypeDefinition: (type) => ({
      ...type,
      fields: [...(type.fields ?? []), ...(rewriting.added.get(type.name.value) ?? new Map()).values()],
    }),
  });
  const standIns = new Map([...rewriting.made.values()].map(({ standIn, ...stand }) => [standIn, stand]));
  return { document: whole, standIns, needs: rewriting.needs };
}

interface Rewriting {
  /** Stand-ins by what they stand for. */
  made: Map<string, StandIn & { standIn: string }>;
  /** New fields by type. */
  added: Map<string, Map<string, FieldDefinitionNode>>;
  needs: Map<string, Set<string>>;
  names: ReadonlyMap<string, string>;
}

interface Owned extends Rewriting {
  owners: ReadonlyMap<string, Owner>;
}

interface Requiring {
  type: Owner;
  field: FieldDefinitionNode;
}

function freeDirective(
  owned: Owned,
  { type, field }: Requiring,
  directive: ConstDirectiveNode,
): ConstDirectiveNode {
  const requires = fieldSetOf(directive, 'requires');
  const graph = graphOf(directive);
  if (!requires || graph === '') return directive;
  const used = new Set<string>();
  const freeing = { ...owned, graph, used, path: '' };
  const free = freeSelections(freeing, type.name.value, requires);
  owned.needs.set(`${owned.names.get(graph)} ${type.name.value}.${field.name.value}`, used);
  const value = print(free)
    .replace(/^\{|\}$/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return {
    ...directive,
    arguments: (directive.arguments ?? []).map((each) =>
      each.name.value === 'requires' ? { ...each, value: { kind: Kind.STRING, value } } : each,
    ),
  };
}

/** What one directive requires. */
interface Freeing extends Owned {
  graph: string;
  /** Stand-ins that are in it, with where they stand. */
  used: Set<string>;
  /** From the type that requires down to here. */
  path: string;
}

function freeSelections(
  owned: Freeing,
  typeName: string,
  { selections }: SelectionSetNode,
): SelectionSetNode {
  const free = (selection: SelectionNode): SelectionNode => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return selection;
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const inner = selection.typeCondition?.name.value ?? typeName;
      return { ...selection, selectionSet: freeSelections(owned, inner, selection.selectionSet) };
    }
    const field = owned.owners.get(typeName)?.fields?.find(({ name }) => name.value === selection.name.value);
    const inner = field && namedType(field.type);
    const path = `${owned.path}.${selection.name.value}`;
    const selectionSet =
      selection.selectionSet && inner
        ? freeSelections({ ...owned, path }, inner, selection.selectionSet)
        : selection.selectionSet;
    const whole: FieldNode = { ...selection, ...(selectionSet && { selectionSet }) };
    // Without arguments it is one more set of them: the defaults.
    if (!field || (field.arguments ?? []).length === 0) return whole;
    const standIn = standInFor(owned, { typeName, field, selection });
    owned.used.add(`${path} ${standIn}`);
    return {
      ...whole,
      name: { kind: Kind.NAME, value: standIn },
      arguments: [],
    };
  };
  return { kind: Kind.SELECTION_SET, selections: selections.map(free) };
}

interface Required {
  typeName: string;
  field: FieldDefinitionNode;
  selection: FieldNode;
}

/** The name of the field that stands for this one with these arguments; made where it is new. */
function standInFor({ made, added, graph }: Freeing, { typeName, field, selection }: Required): string {
  const given = selection.arguments ?? [];
  const sign = [typeName, field.name.value, ...given.map((each) => print(each)).sort()].join('\n');
  const known = made.get(sign);
  const standIn = known?.standIn ?? `_required_${made.size}_${field.name.value}`;
  made.set(sign, { standIn, name: field.name.value, arguments: given });
  const ofType = added.get(typeName) ?? new Map<string, FieldDefinitionNode>();
  const before = ofType.get(standIn);
  // Who gives the field gives its stand-in; who requires it knows it from elsewhere.
  const directives = (before ?? field).directives?.filter(
    (each) => each.name.value === 'join__field' && !(graphOf(each) === graph && flagOf(each, 'external')),
  );
  ofType.set(standIn, {
    ...field,
    name: { kind: Kind.NAME, value: standIn },
    arguments: [],
    directives: [...(directives ?? []), fieldOf(graph, true)],
  });
  added.set(typeName, ofType);
  return standIn;
}
