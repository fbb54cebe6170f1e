import { Directive, Field, ObjectType } from 'type-graphql';

@Directive('@shareable')
@ObjectType({ description: 'Where records of a network are to be had as a file, made when it is asked for.' })
export class Export {
  @Field(() => String, {
    description:
      'The address, relative to that of the graph: `/upload/…`. It is asked by GET, with an `authorization` of a role that may export.',
  })
  url!: string;

  @Field(() => String, { description: 'A name for the file.' })
  fileName!: string;

  @Field(() => String, { description: 'Its format.' })
  format!: string;
}
