import {
  bridge,
  Contact,
  enumOf,
  Location,
  Organisation,
  Provenance,
  type Text,
  TextField,
} from '@koinipoli/schema';
import { Field, ID, ObjectType } from 'type-graphql';

export const ProviderType = enumOf('ProviderType', 'Who provides.', {
  MUNICIPAL: 'Directorates, structures and legal entities of a municipality.',
  CIVIL_SOCIETY: 'Bodies of civil society.',
  OTHER: 'Any other body involved.',
});
export type ProviderType = keyof typeof ProviderType;

export const MunicipalUnit = enumOf('MunicipalUnit', 'Kinds of municipal unit.', {
  DIRECTORATE: 'Directorate (Διεύθυνση).',
  STRUCTURE: 'Structure (Δομή).',
  LEGAL_ENTITY: 'Legal entity (Νομικό Πρόσωπο).',
});
export type MunicipalUnit = keyof typeof MunicipalUnit;

export const CareStructureOrder = enumOf('CareStructureOrder', 'Orders of structures.', {
  NAME: 'By name, Greek alphabet.',
  UPDATED_DESC: 'Latest change first.',
  DISTANCE: 'Nearest first; needs `filter.near`. Structures whose place is not published are left out.',
});
export type CareStructureOrder = keyof typeof CareStructureOrder;

@ObjectType({
  description: 'A social structure (δομή): an office, centre or house where services are given.',
})
export class CareStructure {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @TextField({ description: 'Its name.' })
  name!: Text;

  @TextField({ nullable: true, description: 'What it is; null: not described.' })
  description!: Text | null;

  @Field(() => ProviderType, { description: 'Who runs it: municipality or civil society.' })
  providerType!: ProviderType;

  @Field(() => MunicipalUnit, {
    nullable: true,
    description: 'Kind of municipal unit; null: not of a municipality, or unknown.',
  })
  municipalUnit!: MunicipalUnit | null;

  @Field(() => bridge(Organisation), { description: 'The organisation that runs it (HSDS organization).' })
  organisation!: Organisation;

  @Field(() => Boolean, { description: 'False: closed.' })
  active!: boolean;

  @Field(() => Location, {
    nullable: true,
    description:
      'Where it is (HSDS location); null: kept secret, as that of a shelter, which filters still find by its municipality; or unknown.',
  })
  location!: Location | null;

  /** Id of the place. */
  placeId!: string | null;

  @Field(() => Contact, { nullable: true, description: 'How to reach it; null: nothing published.' })
  contact!: Contact | null;

  @Field(() => Provenance, { description: 'Where it comes from.' })
  provenance!: Provenance;
}
