import { MatchReason } from '@koinipoli/schema';
import { Field, ObjectType } from 'type-graphql';
import { FundingCall } from '../funding-call/type.js';

@ObjectType({ description: 'A call and how an organisation fits (CPSV-AP requirement, one by one).' })
export class FundingMatch {
  @Field(() => FundingCall, { description: 'The call.' })
  call!: FundingCall;

  @Field(() => Boolean, { description: 'True: nothing speaks against it, as far as the hub knows.' })
  fits!: boolean;

  @Field(() => [MatchReason], {
    description: 'One reason for each of `LEGAL_FORM`, `AREA`, `ACTIVITY` and `DATE`.',
  })
  reasons!: MatchReason[];
}
