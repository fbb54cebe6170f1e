import { GraphQLScalarType } from 'graphql';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from './scalars.js';
import { type Text, TextField } from './text.js';

/** Any value as JSON; only ever given. */
export const JsonScalar = new GraphQLScalarType<never, unknown>({
  name: 'JSON',
  description: 'A value of any shape, as JSON.',
  serialize: (value) => value,
  parseValue: () => {
    throw new TypeError('JSON is not accepted as input.');
  },
});

@Directive('@shareable')
@ObjectType({ description: 'What a change did to one field of a record.' })
export class FieldChange {
  @Field(() => String, { description: 'Name of the field, as in the input of its mutations.' })
  field!: string;

  @Field(() => JsonScalar, { nullable: true, description: 'What stood there; null: nothing.' })
  before?: unknown;

  @Field(() => JsonScalar, { nullable: true, description: 'What stands there since; null: nothing.' })
  after?: unknown;
}

@Directive('@shareable')
@ObjectType({ description: 'One change of a record. Who it was is kept as a role alone.' })
export class Revision {
  @Field(() => Int, { description: 'The version that it made.' })
  version!: number;

  @Field(() => String, {
    description:
      '`create`, `correct`, `verify`, `close`, `reopen`, `revert`, `import`, `undo`, or another verb of the record.',
  })
  verb!: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at!: Date;

  @Field(() => String, { description: 'What whoever did it was in the network.' })
  role!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'What it rests on: a `ChangeSource`, or the name of the source of an import; null: not said.',
  })
  source?: string | null;

  @Field(() => ID, { nullable: true, description: 'The import that did it; null: none.' })
  import?: string | null;

  @Field(() => [FieldChange], { description: 'What it changed, by field.' })
  changes!: FieldChange[];
}

@Directive('@shareable')
@ObjectType({ description: 'A record that nobody has verified for long.' })
export class UnverifiedRecord {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => String, { description: 'Name of its type, `SupportCentre`.' })
  kind!: string;

  @TextField({ nullable: true, description: 'Its name; null: it has none.' })
  name?: Text | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was last verified; null: never.' })
  verifiedAt?: Date | null;

  @Field(() => Int, { description: 'Its version, as the mutations need it.' })
  version!: number;
}
