import { DateTimeScalar } from '@koinipoli/schema';
import { ArgsType, Field } from 'type-graphql';
import { type Partnership, PartnershipKind } from './type.js';

/** Relations are few to a body, so they come whole and are chosen among here. */
@ArgsType()
export class PartnershipArgs {
  @Field(() => [PartnershipKind], { nullable: true, description: 'Of any of these kinds; null: of all.' })
  kinds?: PartnershipKind[] | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Last verified before this instant, or never; null: whenever.',
  })
  verifiedBefore?: Date | null;
}

/** Those of a body's relations that are asked for. */
export const chosen = (
  partnerships: Partnership[],
  { kinds, verifiedBefore }: PartnershipArgs,
): Partnership[] =>
  partnerships.filter(
    ({ kind, provenance: { verifiedAt } }) =>
      (kinds?.includes(kind) ?? true) &&
      (!verifiedBefore || !verifiedAt || new Date(verifiedAt) < verifiedBefore),
  );
