import { filterWith, listArgs } from '@koinipoli/kit';
import { ArgsType, InputType } from 'type-graphql';
import { ApiKeyOrder } from './type.js';

@InputType({ description: 'Conditions on ApiKey.' })
export class ApiKeyFilter extends filterWith('includeInactive') {}

@ArgsType()
export class ApiKeyArgs extends listArgs(ApiKeyFilter, {
  type: ApiKeyOrder,
  usual: 'CREATED_DESC' as ApiKeyOrder,
}) {}
