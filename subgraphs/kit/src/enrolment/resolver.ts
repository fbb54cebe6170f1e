import { Enrolment, EnrolmentPayload, Places } from '@koinipoli/schema';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { May } from '../access/may.js';
import type { Context } from '../context.js';
import { Listed } from '../list/connection.js';
import { checkId } from '../list/filter-rules.js';
import { PageArgs } from '../list/page-args.js';
import type { Outcome } from '../record/refusal.js';
import { cancelEnrolment } from './cancel.js';
import { EnrolmentConnection } from './connection.js';
import type { EnrolmentDefinition } from './definition.js';
import { enrol } from './enrol.js';
import { enrolmentLoaders } from './loaders.js';

const payloadOf = ({ result, problems }: Outcome<Enrolment>) => ({ enrolment: result, problems });

type Enrollable = abstract new (...args: never[]) => { id: string };

/**
 * The resolvers of a type that people enrol in, for the list of resolvers of its network: the mutations
 * `enrolInX` and `cancelXEnrolment`, and on the type `places`, `myEnrolment` and `enrolments`.
 */
export const enrolmentResolvers = (type: Enrollable, definition: EnrolmentDefinition) =>
  [verbsOf(definition), fieldsOf(type, definition)] as const;

function verbsOf(definition: EnrolmentDefinition) {
  const { kind } = definition;

  @Resolver()
  class EnrolmentVerbsResolver {
    @May('signed-in')
    @Mutation(() => EnrolmentPayload, {
      name: `enrolIn${kind}`,
      nullable: true,
      description:
        'Enrols whoever asks, once: a place if one is free, else the end of the queue, whose first gets the next one.',
    })
    async enrol(
      @Arg('id', () => ID, { description: `Id of the ${kind}.` }) id: string,
      @Arg('contact', () => String, {
        nullable: true,
        description:
          'E-mail or telephone for the organisers, for this event alone; forgotten 30 days after it. Null: none.',
      })
      contact: string | null | undefined,
      @Ctx() ctx: Context,
    ) {
      const given = contact?.trim() || null;
      const { viewer } = ctx;
      return payloadOf(
        await enrol(ctx.db, definition, { record: checkId('id', id), contact: given, viewer }),
      );
    }

    @May('signed-in')
    @Mutation(() => EnrolmentPayload, {
      name: `cancel${kind}Enrolment`,
      nullable: true,
      description:
        'Takes whoever asks out of it, and keeps nothing of their enrolment; the first of the queue moves up and is told.',
    })
    async cancel(
      @Arg('id', () => ID, { description: `Id of the ${kind}.` }) id: string,
      @Ctx() ctx: Context,
    ) {
      return payloadOf(await cancelEnrolment(ctx, definition, checkId('id', id)));
    }
  }
  return EnrolmentVerbsResolver;
}

function fieldsOf(type: Enrollable, definition: EnrolmentDefinition) {
  const { placesOf, enrolmentOf, enrolmentPages } = enrolmentLoaders(definition);

  @Resolver(() => type)
  class EnrolmentFieldsResolver {
    @FieldResolver(() => Places, {
      nullable: true,
      description: 'How full it is; null: one does not enrol in it here.',
    })
    places(@Root() { id }: { id: string }, @Ctx() ctx: Context) {
      return placesOf(ctx, id);
    }

    @FieldResolver(() => Enrolment, {
      nullable: true,
      description: 'The enrolment of whoever asks; null: not enrolled, or not signed in.',
    })
    myEnrolment(@Root() { id }: { id: string }, @Ctx() ctx: Context) {
      return enrolmentOf(ctx, id);
    }

    @May('editor')
    @Listed()
    @FieldResolver(() => EnrolmentConnection, {
      nullable: true,
      description: 'Who enrolled: those with a place in the order in which they came, then the queue.',
    })
    enrolments(@Root() { id }: { id: string }, @Args(() => PageArgs) args: PageArgs, @Ctx() ctx: Context) {
      return enrolmentPages(ctx, args, { record: id });
    }
  }
  return EnrolmentFieldsResolver;
}
