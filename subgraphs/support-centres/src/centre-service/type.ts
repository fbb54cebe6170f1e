import { enumOf, Service } from '@koinipoli/schema';
import { Field, ObjectType } from 'type-graphql';

export const CentreServiceKind = enumOf('CentreServiceKind', 'Kinds of service of centres.', {
  COUNSELLING: 'Counselling (συμβουλευτική στήριξη).',
  TRAINING: 'Education and training.',
  OUTREACH: 'Spreading the idea to the wider public.',
});
export type CentreServiceKind = keyof typeof CentreServiceKind;

export const VentureStage = enumOf('VentureStage', 'Stages of a venture.', {
  NEW: 'To be founded.',
  EXISTING: 'Already at work.',
});
export type VentureStage = keyof typeof VentureStage;

@ObjectType({ implements: Service, description: 'A service of one or several centres.' })
export class CentreService extends Service {
  @Field(() => CentreServiceKind, { description: 'What it is.' })
  kind!: CentreServiceKind;

  @Field(() => [VentureStage], { description: 'Stages of the ventures it supports; empty: not said.' })
  ventureStages!: VentureStage[];

  /** Ids of the centres that offer it. */
  centreIds!: string[];
}
