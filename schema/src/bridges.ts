import { Directive, Field, ID, ObjectType } from 'type-graphql';

/*
 * The types that join the networks. A network knows their key alone and adds one field, its facet, by a resolver.
 * common-city and funding-tools, who own them, put their own classes in place of these by `ownBridge`.
 */

/** What the bridges are, in the words of every subgraph. */
export const bridgeDescriptions = {
  Municipality: 'A municipality (Kallikratis). Every network adds what it has there.',
  Area: 'A territory, from a community to the Union. Records name areas; what a network has in one is found by `areas` in filters.',
  Organisation:
    'An organisation, once for all networks. Networks mint ids of their own; joins are data of common-city, made and undone there. Every network adds its facet, null where the organisation is not in it.',
  Topic:
    'An entry of the common vocabulary (SKOS concept). Every network adds what it offers, needs, discusses or funds on it.',
  Project: 'A project that a programme funds.',
  FundingProgramme:
    'A programme, territorial investment, axis, fund or instrument; parts hang below their whole (360Giving grantProgramme).',
  Record:
    "A public record of a network, as the index has it, and the way to the record itself: every network adds a field that gives its own record, null for the others'. Example: `record { name socialCare { ... on CareService { eligibility } } }`.",
};

@Directive('@key(fields: "code")')
@ObjectType({ description: bridgeDescriptions.Municipality })
export class Municipality {
  @Field(() => ID, {
    description: 'Four-digit code of the Ministry of Interior; the key. Peristeri is 9183, Athens 9186.',
  })
  code!: string;
}

@Directive('@key(fields: "id")')
@ObjectType({ description: bridgeDescriptions.Area })
export class Area {
  @Field(() => ID, { description: 'Stable readable id, `area:EL302`, `area:9186`, `area:918601`; the key.' })
  id!: string;
}

@Directive('@key(fields: "id")')
@ObjectType({ description: bridgeDescriptions.Organisation })
export class Organisation {
  @Field(() => ID, {
    description:
      "The hub's id of the organisation, `org:asda`; the key. Networks follow the hub's reference feed, so that they give and know this id even for organisations that they once minted under another; older ids keep working.",
  })
  id!: string;
}

@Directive('@key(fields: "id")')
@ObjectType({ description: bridgeDescriptions.Topic })
export class Topic {
  @Field(() => ID, {
    description:
      'Stable readable id; the key. The prefix tells the scheme: `topic:funding`, `need:housing`, `group:homeless`, `product:food`.',
  })
  id!: string;
}

@Directive('@key(fields: "id")')
@ObjectType({ description: bridgeDescriptions.Project })
export class Project {
  @Field(() => ID, { description: 'Stable readable id, `project:osn`; the key.' })
  id!: string;
}

@Directive('@key(fields: "id")')
@ObjectType({ description: bridgeDescriptions.FundingProgramme })
export class FundingProgramme {
  @Field(() => ID, { description: 'Stable readable id, `programme:pep-attica-2014-2020`; the key.' })
  id!: string;
}

/** `Record` in the graph: a class of that name would hide TypeScript's own. */
@Directive('@key(fields: "id")')
@ObjectType('Record', { description: bridgeDescriptions.Record })
export class PublicRecord {
  @Field(() => ID, { description: 'Id of the record itself, the same in its network; the key.' })
  id!: string;
}

type BridgeClass = abstract new () => object;
const owners = new Map<BridgeClass, BridgeClass>();

/** Puts the owner's full class in place of a bridge; called once, before the owner's schema is built. */
export function ownBridge(bridge: BridgeClass, full: BridgeClass): void {
  owners.set(bridge, full);
}

/** The class that stands for a bridge in this subgraph: the owner's, or the key alone. */
export function bridge<T extends BridgeClass>(stub: T): T {
  return (owners.get(stub) ?? stub) as T;
}

/** Whether a class is a bridge that this subgraph owns: everything on it but its key is nullable, as the network may be down. */
export const isOwnBridge = (type: BridgeClass): boolean => [...owners.values()].includes(type);
