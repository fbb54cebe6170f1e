import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  type TypeDefinitionNode,
  type ValueNode,
} from 'graphql';
import { argumentOf, flagOf, linksOf } from '../engine/directive.js';

/** How long a list may be (cost directive specification, "The List Size Directive"). */
export interface ListSize {
  assumed: number | undefined;
  /** Arguments that say how many are wanted; the largest counts. */
  slicing: readonly string[];
  /** The lists inside of the returned object that it is about; none: it is about the field itself. */
  sized: readonly string[];
  /** Whether a request has to give exactly one of the slicing arguments. */
  requireOne: boolean;
}

/** What a schema says that its parts cost, by coordinate: `Type`, `Type.field`, `Type.field(argument:)`, `Input.field`. */
export interface Prices {
  weights: ReadonlyMap<string, number>;
  lists: ReadonlyMap<string, ListSize>;
}

interface Names {
  cost: string;
  listSize: string;
}

const specification = /^https:\/\/specs\.apollo\.dev\/cost\/v\d+\.\d+$/;

/** Reads `@cost` and `@listSize` of a supergraph, under the names by which it links them. */
export function readPrices(document: DocumentNode): Prices {
  const weights = new Map<string, number>();
  const lists = new Map<string, ListSize>();
  const names = namesOf(document);
  if (!names) return { weights, lists };

  const weigh = (coordinate: string, { directives }: Pick<TypeDefinitionNode, 'directives'>) => {
    const weight = numberOf(argument(directives, names.cost, 'weight'));
    if (weight !== undefined) weights.set(coordinate, weight);
  };
  for (const type of document.definitions) {
    if (!('name' in type) || !type.name || !('directives' in type)) continue;
    weigh(type.name.value, type as TypeDefinitionNode);
    for (const field of ('fields' in type && type.fields) || []) {
      const coordinate = `${type.name.value}.${field.name.value}`;
      weigh(coordinate, field);
      const size = sizeOf(field, names);
      if (size) lists.set(coordinate, size);
      for (const each of 'arguments' in field ? (field.arguments ?? []) : [])
        weigh(`${coordinate}(${each.name.value}:)`, each);
    }
  }
  return { weights, lists };
}

/** Link specification, "Import": what is not imported by name has the prefix of its specification, which alone is `@cost`. */
function namesOf(document: DocumentNode): Names | undefined {
  const link = linksOf(document).find(({ url }) => specification.test(url));
  if (!link) return undefined;
  const prefix = link.as || 'cost';
  return {
    cost: link.imports.get('@cost')?.slice(1) ?? prefix,
    listSize: link.imports.get('@listSize')?.slice(1) ?? `${prefix}__listSize`,
  };
}

function sizeOf(
  { directives }: FieldDefinitionNode | InputValueDefinitionNode,
  { listSize }: Names,
): ListSize | undefined {
  const directive = directives?.find(({ name }) => name.value === listSize);
  if (!directive) return undefined;
  const slicing = textsOf(argumentOf(directive, 'slicingArguments'));
  return {
    assumed: numberOf(argumentOf(directive, 'assumedSize')),
    slicing,
    sized: textsOf(argumentOf(directive, 'sizedFields')),
    requireOne: slicing.length > 0 && (flagOf(directive, 'requireOneSlicingArgument') ?? true),
  };
}

function argument(directives: readonly ConstDirectiveNode[] | undefined, directive: string, name: string) {
  const found = directives?.find((each) => each.name.value === directive);
  return found && argumentOf(found, name);
}

/** Weights are texts in the specification and whole numbers in federation; none is below nothing. */
function numberOf(node: ValueNode | undefined): number | undefined {
  if (node?.kind !== Kind.INT && node?.kind !== Kind.FLOAT && node?.kind !== Kind.STRING) return undefined;
  const number = Number(node.value);
  return Number.isFinite(number) ? Math.max(0, number) : undefined;
}

function textOf(node: ValueNode | undefined): string | undefined {
  return node?.kind === Kind.STRING ? node.value : undefined;
}

function textsOf(node: ValueNode | undefined): string[] {
  return node?.kind === Kind.LIST ? node.values.flatMap((each) => textOf(each) ?? []) : [];
}
