import { Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { enumOf } from './enum.js';
import { Problem } from './problem.js';
import { DateTimeScalar } from './scalars.js';

export const ImportState = enumOf('ImportState', 'How far an import is.', {
  OPEN: 'Waits for its file, at the address of `upload`.',
  CHECKING: 'Its file is there, and is read and checked; nothing is written yet.',
  CHECKED: 'What it would do is counted, and its faults are listed: apply it, or cancel it.',
  APPLYING: 'Is being written, in one transaction.',
  DONE: 'Written.',
  UNDOING: 'Is being taken back, in one transaction.',
  UNDONE: 'Taken back.',
  FAILED: 'Its file cannot be read as a whole; `problems` says why.',
  CANCELLED: 'Given up, or no file came in time; nothing was written.',
});
export type ImportState = keyof typeof ImportState;

export const ImportStep = enumOf('ImportStep', 'What is being done with an import.', {
  STAGE: 'Its file is read.',
  CHECK: 'Its rows are compared with what is there.',
  APPLY: 'Its rows are written.',
  UNDO: 'What it wrote is taken back.',
});
export type ImportStep = keyof typeof ImportStep;

@Directive('@shareable')
@ObjectType({ description: 'How far the present step of an import is, a second ago at most.' })
export class ImportProgress {
  @Field(() => ImportStep, { description: 'Which step.' })
  step!: ImportStep;

  @Field(() => Float, { description: 'How much of it is done, 0 to 1.' })
  fraction!: number;

  @Field(() => Int, { description: 'Rows so far.' })
  rows!: number;

  @Field(() => Int, { nullable: true, description: 'Seconds left; null: too early to tell.' })
  secondsLeft!: number | null;
}

@Directive('@shareable')
@ObjectType({ description: 'What an import would do, or did, in numbers of rows.' })
export class ImportCounts {
  @Field(() => Int, { description: 'Rows read.' })
  read!: number;

  @Field(() => Int, { description: 'Rows with faults.' })
  faulty!: number;

  @Field(() => Int, { description: 'New records.' })
  created!: number;

  @Field(() => Int, { description: 'Records that change.' })
  changed!: number;

  @Field(() => Int, { description: 'Rows that say what is there already.' })
  same!: number;

  @Field(() => Int, { description: 'Records of the same source that the file does not have.' })
  vanished!: number;

  @Field(() => Int, { description: 'Those of them that are closed, where that was asked for.' })
  closed!: number;
}

@Directive('@shareable')
@ObjectType({ description: 'Something wrong at one place of an imported file.' })
export class ImportFault {
  @Field(() => Int, { description: 'Line of the file, from 1; in JSON the place in its list.' })
  line!: number;

  @Field(() => String, { nullable: true, description: 'Which file of a package; null where there is one.' })
  file!: string | null;

  @Field(() => String, { description: 'Heading of the column, or the path in a JSON document.' })
  column!: string;

  @Field(() => String, { description: 'What stands there, cut to a readable length.' })
  value!: string;

  @Field(() => String, { description: 'What is wrong.' })
  message!: string;

  @Field(() => String, { nullable: true, description: 'What to write instead; null: nothing to propose.' })
  instead!: string | null;
}

@Directive('@shareable')
@ObjectType({
  description: 'A file on its way into a network: first checked as a whole, then applied or not.',
})
export class Import {
  @Field(() => ID, { description: 'Its id, a UUID.' })
  id!: string;

  @Field(() => ImportState, { description: 'How far it is.' })
  state!: ImportState;

  @Field(() => String, {
    description: 'Who the data come from: with it, identifiers mean the same records each time.',
  })
  source!: string;

  @Field(() => String, { description: 'Name of the file.' })
  fileName!: string;

  @Field(() => String, { nullable: true, description: 'Format of the file; null: not found out yet.' })
  format!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Which records a table holds; null: the file says it.',
  })
  record!: string | null;

  @Field(() => Boolean, { description: 'Rows without faults are written even where others have some.' })
  partial!: boolean;

  @Field(() => Boolean, { description: 'Records of the same source that are not in the file are closed.' })
  closeVanished!: boolean;

  @Field(() => Int, {
    nullable: true,
    description: 'Bytes of the file, as announced; null: it came by a command.',
  })
  bytes!: number | null;

  @Field(() => ImportProgress, { nullable: true, description: 'The step that is being done; null: none.' })
  progress!: ImportProgress | null;

  @Field(() => ImportCounts, { description: 'What it would do, or did; all 0 before it is checked.' })
  counts!: ImportCounts;

  @Field(() => [Problem], { description: 'Why its last step could not be done; empty: it could.' })
  problems!: Problem[];

  @Field(() => String, {
    nullable: true,
    description:
      'Where its faults are as a table (CSV), relative to the address of the graph and for whoever may see the import; null: there is none.',
  })
  report!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was opened.' })
  openedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was checked last; null: not yet.' })
  checkedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was written; null: not yet.' })
  doneAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was taken back; null: it stands.' })
  undoneAt!: Date | null;
}
