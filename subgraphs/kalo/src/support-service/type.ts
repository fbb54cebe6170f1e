import { enumOf, Service } from '@koinipoli/schema';
import { Field, ObjectType } from 'type-graphql';

export const SupportServiceKind = enumOf(
  'SupportServiceKind',
  'Services of the platform, and the list that holds their content.',
  {
    INFORMATION: 'Information of the observatory: `resources`, `kaloIndicators`.',
    FUNDING_TOOLS: 'Access to funding tools: `fundingTools` of the funding network.',
    IMPACT_ASSESSMENT: 'Social-impact assessment: `assessmentTools`, `impactAssessments`.',
    NETWORKING: 'Cooperation and networking: `offers` of kind COOPERATION.',
    GUIDANCE: 'Founding and running a body: `resources` of kind GUIDANCE.',
    RESPONSIBLE_SUPPLIERS: 'Responsible suppliers: `kaloOrganisations(filter: { products: … })`.',
    TRAINING: 'Education and training: `offers` of kind TRAINING.',
    COLLABORATIVE: 'Collaborative services: `participatoryActions`.',
  },
);
export type SupportServiceKind = keyof typeof SupportServiceKind;

@ObjectType({
  implements: Service,
  description: 'A service that the platform offers (CPSV-AP PublicService).',
})
export class SupportService extends Service {
  @Field(() => SupportServiceKind, { description: 'Which of the offers; where its content is.' })
  kind!: SupportServiceKind;

  /** Id of the domain of activity that it belongs to. */
  domainId!: string | null;
}
