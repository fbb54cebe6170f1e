import { ImportState } from '@koinipoli/schema';
import { ArgsType, Field, InputType } from 'type-graphql';
import { listArgs } from '../list/connection.js';

@InputType({ description: 'Conditions on Import: AND between fields, OR inside a list.' })
export class ImportFilter {
  @Field(() => [ImportState], { nullable: true, description: 'In any of these states.' })
  states?: ImportState[] | null;

  @Field(() => [String], { nullable: true, description: 'From any of these sources.' })
  sources?: string[] | null;
}

/** Arguments of a list of imports. */
@ArgsType()
export class ImportArgs extends listArgs(ImportFilter) {}
