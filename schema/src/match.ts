import { Directive, Field, ObjectType } from 'type-graphql';
import { type Text, TextField } from './text.js';

@Directive('@shareable')
@ObjectType({ description: 'Why something fits or does not, one criterion at a time.' })
export class MatchReason {
  @Field(() => String, {
    description:
      'What was compared: `TOPIC`, `ELIGIBILITY`, `AREA`, `HOURS`, `CAPACITY`, `LANGUAGE`, `COST`, `DISTANCE`, `LEGAL_FORM`, `ACTIVITY`, `DATE` … . An open list: each network names its own.',
  })
  criterion!: string;

  @Field(() => Boolean, { nullable: true, description: 'Whether it fits; null: the record does not say.' })
  satisfied!: boolean | null;

  @TextField({ description: 'The comparison in words.' })
  explanation!: Text;
}
