import { filterWith, listArgs } from '@koinipoli/kit';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { TopicOrder, TopicScheme } from './type.js';

@InputType({ description: 'Conditions on Topic: AND between fields, OR inside a list.' })
export class TopicFilter extends filterWith('text') {
  @Field(() => [ID], { nullable: true, description: 'Any of these ids.' })
  ids?: string[] | null;

  @Field(() => [TopicScheme], { nullable: true, description: 'Of any of these schemes.' })
  schemes?: TopicScheme[] | null;

  @Field(() => [ID], { nullable: true, description: 'Below any of these topics, at any depth (ids).' })
  broader?: string[] | null;
}

@ArgsType()
export class TopicArgs extends listArgs(TopicFilter, { type: TopicOrder, usual: 'NAME' as TopicOrder }) {}
