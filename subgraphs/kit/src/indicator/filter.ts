import { ArgsType, InputType } from 'type-graphql';
import { listArgs } from '../list/connection.js';
import { filterWith } from '../list/filter.js';

@InputType({ description: 'Conditions on Indicator: AND between fields, OR inside a list.' })
export class IndicatorFilter extends filterWith('text', 'topics', 'updatedSince', 'verifiedBefore') {}

/** Arguments of a list of indicators. */
@ArgsType()
export class IndicatorArgs extends listArgs(IndicatorFilter) {}
