import { isOwnBridge, Revision } from '@koinipoli/schema';
import { Args, Ctx, FieldResolver, Int, Mutation, Resolver, Root } from 'type-graphql';
import { May, type Rule } from '../access/may.js';
import { type Context, forget } from '../context.js';
import { connectionOf, Listed } from '../list/connection.js';
import { checkId } from '../list/filter-rules.js';
import { PageArgs } from '../list/page-args.js';
import type { Author } from './act.js';
import type { Values } from './check.js';
import { closeRecord } from './close.js';
import { correctRecord } from './correct.js';
import { createRecord } from './create.js';
import type { NotedConcept, RecordDefinition } from './definition.js';
import {
  correctArgsOf,
  createArgsOf,
  fieldNameOf,
  inputOf,
  payloadOf,
  type RecordClass,
  RevertArgs,
  type SourceArgs,
  TargetArgs,
} from './inputs.js';
import { recordLoaders } from './loaders.js';
import type { Outcome } from './refusal.js';
import { revertRecord } from './revert.js';
import { verifyRecord } from './verify.js';

/** Whoever reverts takes back what others decided. */
const mayRevert: Rule = { least: 'moderator' };

const RevisionConnection = connectionOf(Revision, { shareable: true });

/** What the resolvers of one concept share. */
interface Concept {
  definition: RecordDefinition;
  type: RecordClass;
  payload: new () => object;
  answer(ctx: Context, outcome: Outcome<string>): Promise<object>;
}

/**
 * The resolvers that let people write a concept, for the list of resolvers of its network: the mutations `createX`,
 * `correctX`, `verifyX`, `closeX`, `reopenX` and `revertX`, and on the type `version` and `revisions`. `byId` is its loader.
 */
export function recordResolvers(
  definition: RecordDefinition,
  type: RecordClass,
  byId: (ctx: Context, id: string) => Promise<unknown>,
) {
  const name = fieldNameOf(definition);
  const concept: Concept = {
    definition,
    type,
    payload: payloadOf(definition, type),
    answer: async (ctx, { result, problems }) => {
      forget(ctx);
      return { [name]: result === null ? null : await byId(ctx, result), problems };
    },
  };
  return [
    contentVerbs(concept),
    stateVerbs(concept),
    ...(definition.closing ? [closingVerbs(concept)] : []),
    recordFields(concept),
  ] as const;
}

const authorOf = ({ viewer, network }: Context, { source }: SourceArgs): Author => ({
  viewer,
  network,
  source,
});

function contentVerbs({ definition, payload, answer }: Concept) {
  const { kind, may } = definition;
  const input = inputOf(definition);
  const CreateArgs = createArgsOf(input);
  const CorrectArgs = correctArgsOf(input);

  @Resolver()
  class ContentVerbsResolver {
    @May(may.create)
    @Mutation(() => payload, { name: `create${kind}`, nullable: true, description: `Makes a ${kind}.` })
    async create(@Args(() => CreateArgs) args: SourceArgs & { input: Values }, @Ctx() ctx: Context) {
      const author = authorOf(ctx, args);
      return answer(ctx, await createRecord(ctx.db, definition, { input: args.input, author }));
    }

    @May(may.correct)
    @Mutation(() => payload, {
      name: `correct${kind}`,
      nullable: true,
      description: `Writes into a ${kind} what differs; where nothing differs, its version stays.`,
    })
    async correct(@Args(() => CorrectArgs) args: TargetArgs & { input: Values }, @Ctx() ctx: Context) {
      const asked = { ...targetOf(args), input: args.input, author: authorOf(ctx, args) };
      return answer(ctx, await correctRecord(ctx.db, definition, asked));
    }
  }
  return ContentVerbsResolver;
}

function stateVerbs({ definition, payload, answer }: Concept) {
  const { kind, may } = definition;

  @Resolver()
  class StateVerbsResolver {
    @May(may.verify)
    @Mutation(() => payload, {
      name: `verify${kind}`,
      nullable: true,
      description: `Notes that somebody found a ${kind} to be right now; \`provenance\` says when, and in which role.`,
    })
    async verify(@Args(() => TargetArgs) args: TargetArgs, @Ctx() ctx: Context) {
      const asked = { ...targetOf(args), author: authorOf(ctx, args) };
      return answer(ctx, await verifyRecord(ctx.db, definition, asked));
    }

    @May(mayRevert)
    @Mutation(() => payload, {
      name: `revert${kind}`,
      nullable: true,
      description: `Lets a ${kind} stand again as in an earlier version; \`revisions\` lists them.`,
    })
    async revert(@Args(() => RevertArgs) args: RevertArgs, @Ctx() ctx: Context) {
      const asked = { ...targetOf(args), to: args.to, author: authorOf(ctx, args) };
      return answer(ctx, await revertRecord(ctx.db, definition, asked));
    }
  }
  return StateVerbsResolver;
}

function closingVerbs({ definition, payload, answer }: Concept) {
  const { kind, may } = definition;

  @Resolver()
  class ClosingVerbsResolver {
    @May(may.close)
    @Mutation(() => payload, {
      name: `close${kind}`,
      nullable: true,
      description: `Closes a ${kind}: it leaves the lists and stays readable by its id.`,
    })
    async close(@Args(() => TargetArgs) args: TargetArgs, @Ctx() ctx: Context) {
      const asked = { ...targetOf(args), author: authorOf(ctx, args) };
      return answer(ctx, await closeRecord(ctx.db, definition, asked));
    }

    @May(may.close)
    @Mutation(() => payload, {
      name: `reopen${kind}`,
      nullable: true,
      description: `Opens a closed ${kind} again.`,
    })
    async reopen(@Args(() => TargetArgs) args: TargetArgs, @Ctx() ctx: Context) {
      const asked = { ...targetOf(args), author: authorOf(ctx, args), verb: 'reopen' as const };
      return answer(ctx, await closeRecord(ctx.db, definition, asked));
    }
  }
  return ClosingVerbsResolver;
}

const targetOf = ({ id, version }: TargetArgs) => ({ id: checkId('id', id), version });

/** On the type of a concept `version` and `revisions`: for one that is written by verbs of its own. */
export function recordFields({ definition, type }: { definition: NotedConcept; type: RecordClass }) {
  const { versionOf, revisionPages } = recordLoaders(definition);

  @Resolver(() => type)
  class RecordFieldsResolver {
    @FieldResolver(() => Int, {
      nullable: isOwnBridge(type),
      description:
        'Raised by every change, 1 before the first; who writes the record says which version was read.',
    })
    version(@Root() { id }: { id: string }, @Ctx() ctx: Context) {
      return versionOf(ctx, id, null);
    }

    @May('editor')
    @Listed()
    @FieldResolver(() => RevisionConnection, {
      nullable: true,
      description: 'Its changes, the newest first; what was loaded before the first is in none.',
    })
    revisions(@Root() { id }: { id: string }, @Args(() => PageArgs) args: PageArgs, @Ctx() ctx: Context) {
      return revisionPages(ctx, args, { record: id });
    }
  }
  return RecordFieldsResolver;
}
