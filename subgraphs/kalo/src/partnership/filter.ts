import { ArgsType, Field } from 'type-graphql';
import { type Partnership, PartnershipKind } from './type.js';

/** Relations are few to a body, so they come whole and are chosen among here. */
@ArgsType()
export class PartnershipArgs {
  @Field(() => [PartnershipKind], { nullable: true, description: 'Of any of these kinds; null: of all.' })
  kinds?: PartnershipKind[] | null;
}

export const ofKinds = (partnerships: Partnership[], { kinds }: PartnershipArgs): Partnership[] =>
  partnerships.filter(({ kind }) => kinds?.includes(kind) ?? true);
