import { ChangeSource, Problem, type ProblemRow } from '@koinipoli/schema';
import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { wordsOf } from '../access/may.js';
import type { Values } from './check.js';
import type { RecordDefinition } from './definition.js';
import { isRequired } from './row.js';

/** The class of a GraphQL type. */
export type RecordClass = abstract new (...args: never[]) => { id: string };

/** `CareService` as a field is called: `careService`. */
export const fieldNameOf = ({ kind }: RecordDefinition): string =>
  `${kind.charAt(0).toLowerCase()}${kind.slice(1)}`;

/** What every change is asked. */
@ArgsType()
export class SourceArgs {
  @Field(() => ChangeSource, { nullable: true, description: 'What the change rests on; null: not said.' })
  source?: ChangeSource | null;
}

/** What a change of a record that is there is asked. */
@ArgsType()
export class TargetArgs extends SourceArgs {
  @Field(() => ID, { description: 'Id of the record.' })
  id!: string;

  @Field(() => Int, {
    description: 'The `version` that the caller has read; if somebody changed it since, nothing is written.',
  })
  version!: number;
}

/** What going back is asked. */
@ArgsType()
export class RevertArgs extends TargetArgs {
  @Field(() => Int, { description: 'The version to go back to; it becomes the newest.' })
  to!: number;
}

/** The input of a concept's mutations, `XInput`: every field nullable, because a correction names only what it changes. */
export function inputOf(definition: RecordDefinition): new () => Values {
  const { kind, fields } = definition;
  @InputType(`${kind}Input`, {
    description: `What a ${kind} says. A field that is absent stays as it is, null empties it.`,
  })
  class RecordInput {}
  for (const [field, { kind: of, description, least }] of Object.entries(fields)) {
    const required = isRequired(definition, field) ? ' Required when created.' : '';
    const rule = least === undefined ? '' : ` ${wordsOf({ least })}`;
    Field(of.input, { nullable: true, description: `${description}${required}${rule}` })(
      RecordInput.prototype,
      field,
    );
  }
  return RecordInput as new () => Values;
}

/** What is asked of whoever creates a record. */
export function createArgsOf(input: new () => Values): new () => SourceArgs & { input: Values } {
  @ArgsType()
  class CreateArgs extends SourceArgs {
    @Field(() => input, { description: 'What it says.' })
    input!: Values;
  }
  return CreateArgs;
}

/** What is asked of whoever corrects one. */
export function correctArgsOf(input: new () => Values): new () => TargetArgs & { input: Values } {
  @ArgsType()
  class CorrectArgs extends TargetArgs {
    @Field(() => input, { description: 'What it says now; what is not named stays as it is.' })
    input!: Values;
  }
  return CorrectArgs;
}

/** What the mutations of a concept answer, `XPayload`. */
export function payloadOf(definition: RecordDefinition, type: RecordClass): new () => object {
  const { kind } = definition;
  @ObjectType(`${kind}Payload`, { description: `What became of a change of a ${kind}.` })
  class Payload {
    @Field(() => [Problem], { description: 'Why nothing was written; empty: it was.' })
    problems!: readonly ProblemRow[];
  }
  Field(() => type, { nullable: true, description: 'The record as it is now; null: refused.' })(
    Payload.prototype,
    fieldNameOf(definition),
  );
  return Payload;
}
