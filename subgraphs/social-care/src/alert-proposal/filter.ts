import { filterWith, listArgs } from '@koinipoli/kit';
import { ArgsType, InputType } from 'type-graphql';

@InputType({ description: 'Conditions on CareAlertProposal: AND between fields, OR inside a list.' })
export class CareAlertProposalFilter extends filterWith(
  'topics',
  'municipalities',
  'areas',
  'includeInactive',
) {}

@ArgsType()
export class CareAlertProposalArgs extends listArgs(CareAlertProposalFilter) {}
