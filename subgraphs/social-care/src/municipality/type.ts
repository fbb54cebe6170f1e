import { ObjectType } from 'type-graphql';

@ObjectType({ description: 'Social care in one municipality.' })
export class MunicipalitySocialCare {
  /** Code of the municipality. */
  code!: string;
}
