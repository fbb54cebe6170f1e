import { MatchReason } from '@koinipoli/schema';
import { Directive, Field, ObjectType } from 'type-graphql';
import { FundingCall } from '../funding-call/type.js';

@ObjectType({ description: 'A call and how an organisation fits (CPSV-AP requirement, one by one).' })
export class FundingMatch {
  @Field(() => FundingCall, { description: 'The call.' })
  call!: FundingCall;

  @Field(() => Boolean, {
    description:
      'True: nothing speaks against it. What the hub does not know (a reason with `satisfied` null) does not.',
  })
  fits!: boolean;

  @Directive('@listSize(assumedSize: 4)')
  @Field(() => [MatchReason], {
    description: 'One reason for each of `LEGAL_FORM`, `AREA`, `ACTIVITY` and `DATE`.',
  })
  reasons!: MatchReason[];
}
