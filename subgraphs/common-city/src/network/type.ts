import { DateTimeScalar, enumOf, Provenance, type Text, TextField, UrlScalar } from '@koinipoli/schema';
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';

export const NetworkStatus = enumOf('NetworkStatus', 'How a network is.', {
  UP: 'It answers, and the index has all that it has.',
  LAGGING: 'It answers, and the index lags behind it.',
  PENDING: 'The index has not read it yet, and has waited for it for less than a minute.',
  DOWN: 'It does not answer.',
});
export type NetworkStatus = keyof typeof NetworkStatus;

export const NetworkProblemCode = enumOf('NetworkProblemCode', 'Why the index cannot follow a network.', {
  UNREACHABLE: 'It does not answer.',
  TIMEOUT: 'It did not answer in time.',
  REFUSED: 'It refuses to be asked.',
  BROKEN: 'What it answers is no change feed: the index keeps what it had.',
  FAULT: 'What it answers could not be written: a fault of the hub, not of the network.',
});
export type NetworkProblemCode = keyof typeof NetworkProblemCode;

@ObjectType({ description: 'Why the index cannot follow a network now.' })
export class NetworkProblem {
  @Field(() => NetworkProblemCode, { description: 'What kind.' })
  code!: NetworkProblemCode;

  @Field(() => String, { description: 'What and why, in plain English.' })
  message!: string;

  @Field(() => DateTimeScalar, { description: 'Since when.' })
  since!: string;
}

@ObjectType({ description: 'Areas and topics on which a network declares to report all that there is.' })
export class NetworkCoverage {
  /** Ids of the areas. */
  areaIds!: string[];

  /** Ids of the topics. */
  topicIds!: string[];
}

@ObjectType({ description: 'A network behind the hub. A fifth one appears here by being registered.' })
export class Network {
  @Field(() => ID, { description: 'Short id: `kalo`, `social-care`, `support-centres`, `funding-tools`.' })
  id!: string;

  @TextField({ description: 'Its name.' })
  name!: Text;

  @TextField({ nullable: true, description: 'What it is; null: not described.' })
  description!: Text | null;

  @Field(() => UrlScalar, { nullable: true, description: 'Its own site; null: none.' })
  url!: string | null;

  @Field(() => String, { nullable: true, description: 'Licence of its data; null: none stated.' })
  licence!: string | null;

  @Field(() => Provenance, { description: 'Where it comes from.' })
  provenance!: Provenance;

  @Field(() => NetworkStatus, {
    nullable: true,
    description: 'How it is now; null: the index does not follow it.',
  })
  status!: NetworkStatus | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When its last change was committed, as it last said; null: never, or unknown.',
  })
  lastChangeAt!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Up to when the index has its changes; null: not yet indexed.',
  })
  indexedTo!: string | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Seconds for which the index may lack changes; 0: it has all; null: unknown.',
  })
  lag!: number | null;

  @Field(() => Int, { description: 'Its public records in the index.' })
  records!: number;

  @Field(() => Int, { description: 'Its index documents that broke the contract and were left out.' })
  refused!: number;

  @Field(() => [NetworkCoverage], {
    description:
      'On what it declares to report all that there is: only there its silence means that there is nothing. Empty: it declares nothing.',
  })
  coverage!: NetworkCoverage[];

  @Field(() => NetworkProblem, {
    nullable: true,
    description: 'Why the index cannot follow it; null: it does.',
  })
  problem!: NetworkProblem | null;

  /** Id of the organisation that answers for its data. */
  stewardId!: string | null;
}
