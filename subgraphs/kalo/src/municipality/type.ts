import { ObjectType } from 'type-graphql';

@ObjectType({ description: 'The social economy in one municipality.' })
export class MunicipalityKalo {
  /** Code of the municipality. */
  code!: string;
}
