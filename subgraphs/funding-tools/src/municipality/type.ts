import { ObjectType } from 'type-graphql';

@ObjectType({ description: 'Funding in one municipality.' })
export class MunicipalityFunding {
  /** Code of the municipality. */
  code!: string;
}
