import { filterWith, listArgs } from '@koinipoli/kit';
import { DateRange, LegalForm } from '@koinipoli/schema';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { FundingToolKind } from '../funding-tool/type.js';
import { FundingCallOrder, FundingCallStatus } from './type.js';

@InputType({
  description:
    'Conditions on FundingCall: AND between fields, OR inside a list. A call that names no area or legal form is open to all. It is on its own topics and on those of its tool. Organisations are those who provide its tool, or manage or pay its programme. Closed calls are left out, unless `statuses`, `open` or `includeInactive` asks for them.',
})
export class FundingCallFilter extends filterWith(
  'text',
  'topics',
  'municipalities',
  'areas',
  'organisations',
  'updatedSince',
  'verifiedBefore',
  'includeInactive',
) {
  @Field(() => [FundingToolKind], { nullable: true, description: 'Of tools of any of these kinds.' })
  kinds?: FundingToolKind[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Of any of these programmes or their parts (ids).',
  })
  programmes?: string[] | null;

  @Field(() => [LegalForm], { nullable: true, description: 'Open to any of these legal forms.' })
  legalForms?: LegalForm[] | null;

  @Field(() => [FundingCallStatus], {
    nullable: true,
    description: 'Of any of these states; asking for CLOSED shows closed ones.',
  })
  statuses?: FundingCallStatus[] | null;

  @Field(() => DateRange, {
    nullable: true,
    description:
      'Open on some day of this range, by the clock of Athens, also where it has closed since. Without an announced opening: left out.',
  })
  open?: DateRange | null;
}

@ArgsType()
export class FundingCallArgs extends listArgs(FundingCallFilter, {
  type: FundingCallOrder,
  usual: 'CLOSES' as FundingCallOrder,
}) {}
