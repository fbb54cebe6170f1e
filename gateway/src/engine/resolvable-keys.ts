import { type ConstDirectiveNode, type DocumentNode, type TypeDefinitionNode, visit } from 'graphql';
import { argumentOf, flagOf, graphOf } from './directive.js';

/**
 * Takes away keys that lead nowhere: the planner overlooks `resolvable: false` where it looks for a way back into the
 * subgraph that it comes from. A type with no other key there keeps its key, which the subgraph still gives to others.
 */
export function withoutDeadKeys(document: DocumentNode): DocumentNode {
  const living = <T extends TypeDefinitionNode>(type: T): T | undefined =>
    type.directives?.some(isDead) ? { ...type, directives: livingKeys(type.directives) } : undefined;
  return visit(document, { ObjectTypeDefinition: living, InterfaceTypeDefinition: living });
}

function livingKeys(directives: readonly ConstDirectiveNode[]): ConstDirectiveNode[] {
  const living = new Set(directives.filter((each) => isKey(each) && !isDead(each)).map(graphOf));
  return directives.filter((each) => !(isKey(each) && isDead(each) && living.has(graphOf(each))));
}

const isKey = (directive: ConstDirectiveNode): boolean =>
  directive.name.value === 'join__type' && argumentOf(directive, 'key') !== undefined;

const isDead = (directive: ConstDirectiveNode): boolean => flagOf(directive, 'resolvable') === false;
