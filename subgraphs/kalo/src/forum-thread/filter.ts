import { filterWith, listArgs } from '@koinipoli/kit';
import { ArgsType, InputType } from 'type-graphql';
import { ForumThreadOrder } from './type.js';

@InputType({
  description:
    'Conditions on ForumThread: AND between fields, OR inside a list. `text` is looked for in the subject or in one post.',
})
export class ForumThreadFilter extends filterWith(
  'text',
  'topics',
  'updatedSince',
  'verifiedBefore',
  'includeInactive',
) {}

@ArgsType()
export class ForumThreadArgs extends listArgs(ForumThreadFilter, {
  type: ForumThreadOrder,
  usual: 'LATEST_DESC' as ForumThreadOrder,
}) {}
