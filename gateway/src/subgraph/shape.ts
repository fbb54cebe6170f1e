import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type GraphQLType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';

/** What an answer must look like: by response key, how deep lists nest and what stands inside. */
export interface Shape {
  members: Map<string, MemberShape>;
  /** The same: to go through a list makes no new objects. */
  list: MemberShape[];
}

interface MemberShape {
  key: string;
  /** Absent where the schema does not know the field: then lists and single values both pass. */
  listDepth?: number;
  /** Absent for scalars and enums, whose values the engine checks itself. */
  shape?: Shape;
  isTypename: boolean;
}

interface Frame {
  schema: GraphQLSchema;
  fragments: Map<string, FragmentDefinitionNode>;
}

/**
 * Reads the shape of an operation's answer. Fragments are merged regardless of their type condition:
 * the specification's "Field Selection Merging" gives one response key one shape (SameResponseShape).
 */
export function shapeOf(document: DocumentNode, schema: GraphQLSchema): Shape {
  const fragments = new Map<string, FragmentDefinitionNode>();
  const shape = emptyShape();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const root = schema.getRootType(definition.operation)?.name;
    addSelections({ schema, fragments }, shape, { selectionSet: definition.selectionSet, type: root });
  }
  return shape;
}

const emptyShape = (): Shape => ({ members: new Map(), list: [] });

/** Tells where an answer departs from its shape, as a path of response keys; null where it fits. */
export function findMisfit(data: unknown, shape: Shape): string | null {
  if (data === null) return null;
  if (!isRecord(data)) return '(an object is missing)';
  for (const member of shape.list) {
    const value = data[member.key];
    if (value === undefined || value === null) continue;
    const misfit = memberMisfit(value, member, member.listDepth);
    if (misfit !== null) return `${member.key} ${misfit}`;
  }
  return null;
}

function memberMisfit(value: unknown, member: MemberShape, listDepth: number | undefined): string | null {
  if (value === null) return null;
  if (member.isTypename) return typeof value === 'string' ? null : '(not a type name)';
  if (listDepth === undefined ? Array.isArray(value) && member.shape : listDepth > 0) {
    if (!Array.isArray(value)) return '(a list is missing)';
    const inner = listDepth === undefined ? undefined : listDepth - 1;
    for (const element of value) {
      const misfit = memberMisfit(element, member, inner);
      if (misfit !== null) return misfit;
    }
    return null;
  }
  return member.shape ? findMisfit(value, member.shape) : null;
}

function addSelections(
  frame: Frame,
  shape: Shape,
  { selectionSet, type }: { selectionSet: SelectionSetNode; type?: string },
): void {
  for (const selection of selectionSet.selections) {
    if (selection.kind === Kind.FIELD) {
      const key = selection.alias?.value ?? selection.name.value;
      let member = shape.members.get(key);
      if (!member) {
        member = { key, ...fieldShape(frame, type, selection.name.value) };
        shape.members.set(key, member);
        shape.list.push(member);
      }
      if (!selection.selectionSet) continue;
      member.shape ??= emptyShape();
      const inner = fieldType(frame, type, selection.name.value);
      addSelections(frame, member.shape, {
        selectionSet: selection.selectionSet,
        type: inner && namedType(inner),
      });
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      const condition = selection.typeCondition?.name.value ?? type;
      addSelections(frame, shape, { selectionSet: selection.selectionSet, type: condition });
    } else {
      const fragment = frame.fragments.get(selection.name.value);
      if (!fragment) continue;
      addSelections(frame, shape, {
        selectionSet: fragment.selectionSet,
        type: fragment.typeCondition.name.value,
      });
    }
  }
}

function fieldShape(frame: Frame, parent: string | undefined, field: string): Omit<MemberShape, 'key'> {
  if (field === '__typename') return { isTypename: true, listDepth: 0 };
  // Federation's own root field, which no supergraph lists.
  if (field === '_entities') return { isTypename: false, listDepth: 1 };
  const type = fieldType(frame, parent, field);
  return { isTypename: false, ...(type && { listDepth: listDepthOf(type) }) };
}

function fieldType({ schema }: Frame, parent: string | undefined, field: string): GraphQLType | undefined {
  const type = parent === undefined ? undefined : schema.getType(parent);
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[field]?.type : undefined;
}

function listDepthOf(type: GraphQLType): number {
  if (isNonNullType(type)) return listDepthOf(type.ofType);
  return isListType(type) ? 1 + listDepthOf(type.ofType) : 0;
}

function namedType(type: GraphQLType): string {
  return isNonNullType(type) || isListType(type) ? namedType(type.ofType) : type.name;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
