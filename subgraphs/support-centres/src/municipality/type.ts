import { ObjectType } from 'type-graphql';

@ObjectType({ description: 'Support centres in one municipality.' })
export class MunicipalitySupportCentres {
  /** Code of the municipality. */
  code!: string;
}
