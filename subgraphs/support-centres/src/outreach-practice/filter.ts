import { filterWith, listArgs } from '@koinipoli/kit';
import { ArgsType, Field, InputType } from 'type-graphql';
import { OutreachEventType, OutreachPartnerKind } from './type.js';

@InputType({ description: 'Conditions on OutreachPractice: AND between fields, OR inside a list.' })
export class OutreachPracticeFilter extends filterWith(
  'text',
  'topics',
  'municipalities',
  'areas',
  'organisations',
  'updatedSince',
  'verifiedBefore',
) {
  @Field(() => [OutreachEventType], { nullable: true, description: 'Using any of these kinds of event.' })
  eventTypes?: OutreachEventType[] | null;

  @Field(() => [OutreachPartnerKind], {
    nullable: true,
    description: 'Linking with any of these kinds of structure.',
  })
  partners?: OutreachPartnerKind[] | null;
}

@ArgsType()
export class OutreachPracticeArgs extends listArgs(OutreachPracticeFilter) {}
