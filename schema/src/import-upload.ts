import { Directive, Field, InputType, Int, ObjectType } from 'type-graphql';
import { Import } from './import.js';
import { Problem } from './problem.js';
import { DateTimeScalar } from './scalars.js';

@Directive('@shareable')
@ObjectType({ description: 'A header of an HTTP request.' })
export class ImportHeader {
  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => String, { description: 'Its value.' })
  value!: string;
}

@Directive('@shareable')
@ObjectType({ description: 'Where the file of an import is sent, once, by whoever opened it.' })
export class ImportUpload {
  @Field(() => String, { description: 'The address, relative to that of the graph: `/upload/…`.' })
  url!: string;

  @Field(() => String, { description: 'The method of HTTP: PUT.' })
  method!: string;

  @Field(() => [ImportHeader], {
    description: 'What the request must have, beside the `authorization` that opened the import.',
  })
  headers!: ImportHeader[];

  @Field(() => DateTimeScalar, { description: 'Until when it has to begin.' })
  expiresAt!: Date;
}

@Directive('@shareable')
@ObjectType({ description: 'An import that was opened, and where its file goes.' })
export class OpenImportPayload {
  @Field(() => Import, { nullable: true, description: 'The import; null: refused.' })
  import!: Import | null;

  @Field(() => ImportUpload, { nullable: true, description: 'Where its file goes; null: refused.' })
  upload!: ImportUpload | null;

  @Field(() => [Problem], { description: 'Why it was refused; empty: it was not.' })
  problems!: Problem[];
}

@Directive('@shareable')
@ObjectType({ description: 'An import whose next step was asked for.' })
export class ImportPayload {
  @Field(() => Import, { nullable: true, description: 'The import as it is now; null: refused.' })
  import!: Import | null;

  @Field(() => [Problem], { description: 'Why it was refused; empty: it was not.' })
  problems!: Problem[];
}

@InputType({ description: 'What a heading of a foreign table means.' })
export class ImportHeadingInput {
  @Field(() => String, { description: 'The heading as it stands in the file.' })
  heading!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The heading of ours that it means; null: leave the column out.',
  })
  means?: string | null;
}

@InputType({ description: 'A file that is to come in.' })
export class ImportInput {
  @Field(() => String, {
    description: 'Who the data come from, `register-mke`: Latin letters, digits, dots and hyphens.',
  })
  source!: string;

  @Field(() => String, { description: 'Name of the file; its ending may tell the format.' })
  fileName!: string;

  @Field(() => Int, { description: 'Exact size of the file, in bytes.' })
  bytes!: number;

  @Field(() => String, { nullable: true, description: 'Format of the file; null: found out.' })
  format?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Which records a table holds; null: its headings say it.',
  })
  record?: string | null;

  @Field(() => String, { nullable: true, description: 'Encoding of a text file; null: found out.' })
  encoding?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Write the rows without faults even where others have some; otherwise all or nothing.',
  })
  partial!: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Close records that came from the same source before and are not in this file.',
  })
  closeVanished!: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Make records under ids of ours that are not there, as from an export of a network that lost them; otherwise each is a fault.',
  })
  restore!: boolean;

  @Field(() => [ImportHeadingInput], {
    nullable: true,
    description: 'What the headings of a foreign table mean; null: they are those of the documentation.',
  })
  map?: ImportHeadingInput[] | null;
}
