import { listArgs } from '@koinipoli/kit';
import { ArgsType, Field, InputType } from 'type-graphql';
import { RegistrationKind, RegistrationStatus } from './type.js';

@InputType({ description: 'Conditions on Registration: AND between fields, OR inside a list.' })
export class RegistrationFilter {
  @Field(() => [RegistrationStatus], { nullable: true, description: 'Of any of these states.' })
  statuses?: RegistrationStatus[] | null;

  @Field(() => [RegistrationKind], { nullable: true, description: 'Of any of these kinds.' })
  kinds?: RegistrationKind[] | null;
}

@ArgsType()
export class RegistrationArgs extends listArgs(RegistrationFilter) {}
