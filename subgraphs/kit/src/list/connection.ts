import { bridge, PageInfo } from '@koinipoli/schema';
import { ArgsType, Directive, Extensions, Field, Int, ObjectType } from 'type-graphql';
import { PageArgs } from './page-args.js';
import type { Edge, Page } from './pages.js';

type NodeClass<T = object> = abstract new (...args: never[]) => T;
type PageClass<T> = new () => Page<T>;

/**
 * The Relay connection of a type: `edges`, `nodes`, `pageInfo`, `totalCount`, named `XConnection`.
 * Each part is a function of the page, called only when it is selected, so an unselected count costs no statement.
 * With `distance` its edges say how far a node is from `filter.near`; `shareable` where several networks have the type.
 */
export function connectionOf<T extends object>(
  node: NodeClass<T>,
  options: { distance?: boolean; shareable?: boolean } = {},
): PageClass<T> {
  const { name } = node;

  @ObjectType(`${name}Edge`, { description: `One ${name} in a page.` })
  class NodeEdge {
    @Field(() => String, { description: 'Its cursor.' })
    cursor!: string;

    @Field(() => bridge(node), { description: 'The item.' })
    node!: T;
  }
  if (options.distance) {
    Field(() => Int, {
      nullable: true,
      description:
        'Metres from `filter.near` to its place or, where only a town or region is known, to the middle of that; null without `near`.',
    })(NodeEdge.prototype, 'distance');
  }

  @Extensions({ lazy: true })
  @ObjectType(`${name}Connection`, { description: `A page of ${name}.` })
  class Connection {
    @Field(() => [NodeEdge], { description: 'Items with their cursors.' })
    edges!: () => Promise<Edge<T>[]>;

    @Field(() => [bridge(node)], { description: 'The items alone.' })
    nodes!: () => Promise<T[]>;

    @Field(() => PageInfo, { description: 'Where the page stands.' })
    pageInfo!: () => Promise<PageInfo>;

    @Directive('@cost(weight: 2)')
    @Field(() => Int, { description: 'How many match in all; computed only when asked for.' })
    totalCount!: () => Promise<number>;
  }
  if (options.shareable) for (const part of [NodeEdge, Connection]) Directive('@shareable')(part);
  return Connection;
}

/** Marks a field that returns a connection: how long its list may be, for who counts costs before they arise. */
export const Listed = (): MethodDecorator & PropertyDecorator =>
  Directive(
    '@listSize(assumedSize: 25, slicingArguments: ["first", "last"], sizedFields: ["edges", "nodes"], requireOneSlicingArgument: false)',
  );

/** The arguments of one list: page, `filter`, and `order` where there is a choice. */
export type ListArgs<F, O = never> = PageArgs & { filter?: F | null; order?: O | null };

interface OrderChoice<O> {
  type: object;
  usual: O;
}

/** Makes the class of a list's arguments from its filter and its orders. */
export function listArgs<F extends object, O extends string = never>(
  filter: new () => F,
  order?: OrderChoice<O>,
): new () => ListArgs<F, O> {
  @ArgsType()
  class Args extends PageArgs {
    @Field(() => filter, { nullable: true, description: 'Which to keep; all conditions hold together.' })
    filter?: F | null;

    order?: O | null;
  }
  if (order) {
    Field(() => order.type, { nullable: true, defaultValue: order.usual, description: 'Order of the list.' })(
      Args.prototype,
      'order',
    );
  }
  return Args;
}
