import {
  type Context,
  checkId,
  forget,
  knownPseudonym,
  Listed,
  May,
  type Outcome,
  PageArgs,
  requireSubject,
} from '@koinipoli/kit';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { kaloOrganisationsRegistering } from '../kalo-organisation/loaders.js';
import { KaloOrganisation } from '../kalo-organisation/type.js';
import { approveRegistration } from './approve.js';
import { RegistrationConnection } from './connection.js';
import { RegistrationArgs } from './filter.js';
import { BodyRegistrationInput, PersonRegistrationInput } from './input.js';
import {
  contactByRegistration,
  registrationById,
  registrationPages,
  registrationsRepeating,
} from './loaders.js';
import { refuseRegistration } from './refuse.js';
import { registerBody, registerPerson } from './register.js';
import { Registration, RegistrationContact, RegistrationPayload } from './type.js';
import { withdrawRegistration } from './withdraw.js';

@Resolver(() => Registration)
export class RegistrationResolver {
  @May('moderator')
  @Query(() => Registration, { nullable: true, description: 'A registration by its id.' })
  registration(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() ctx: Context) {
    return registrationById(ctx, checkId('id', id));
  }

  @May('moderator')
  @Listed()
  @Query(() => RegistrationConnection, { nullable: true, description: 'Registrations, the latest first.' })
  registrations(@Args(() => RegistrationArgs) args: RegistrationArgs, @Ctx() ctx: Context) {
    return registrationPages(ctx, args);
  }

  @Listed()
  @Query(() => RegistrationConnection, {
    nullable: true,
    description: "The caller's own registrations, the latest first; for whoever is signed in.",
  })
  async myRegistrations(@Args(() => PageArgs) args: PageArgs, @Ctx() ctx: Context) {
    requireSubject(ctx);
    return registrationPages(ctx, args, { applicant: (await knownPseudonym(ctx.db, ctx.viewer)) ?? '' });
  }

  @May('moderator')
  @FieldResolver(() => RegistrationContact, {
    nullable: true,
    description: 'Whom the network may ask; null: forgotten, 90 days after the decision.',
  })
  contactPerson(@Root() { id }: Registration, @Ctx() ctx: Context) {
    return contactByRegistration(ctx, id);
  }

  @May('moderator')
  @FieldResolver(() => [KaloOrganisation], {
    description: 'Bodies that have the same number, or the same name in the same municipality; empty: none.',
  })
  duplicates(@Root() { id }: Registration, @Ctx() ctx: Context) {
    return kaloOrganisationsRegistering(ctx, id);
  }

  @May('moderator')
  @FieldResolver(() => [Registration], {
    description: 'Other registrations that wait, of what seems to be the same body; empty: none.',
  })
  repeated(@Root() { id }: Registration, @Ctx() ctx: Context) {
    return registrationsRepeating(ctx, id);
  }

  @May('signed-in')
  @Mutation(() => RegistrationPayload, {
    nullable: true,
    description: 'Asks the network to take in a body (κάντε την εγγραφή σας).',
  })
  async registerBody(
    @Arg('input', () => BodyRegistrationInput, { description: 'The body.' }) input: BodyRegistrationInput,
    @Ctx() ctx: Context,
  ) {
    return shown(ctx, await registerBody(ctx, input));
  }

  @May('signed-in')
  @Mutation(() => RegistrationPayload, {
    nullable: true,
    description: 'Asks the network to let the caller act for an organisation.',
  })
  async registerPerson(
    @Arg('input', () => PersonRegistrationInput, { description: 'Who, and for which organisation.' })
    input: PersonRegistrationInput,
    @Ctx() ctx: Context,
  ) {
    checkId('input.organisation', input.organisation);
    return shown(ctx, await registerPerson(ctx, input));
  }

  @May('signed-in')
  @Mutation(() => RegistrationPayload, {
    nullable: true,
    description: "Takes back one of the caller's own registrations that nobody has decided on.",
  })
  async withdrawRegistration(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() ctx: Context,
  ) {
    return shown(ctx, await withdrawRegistration(ctx, checkId('id', id)));
  }

  @May('moderator')
  @Mutation(() => RegistrationPayload, {
    nullable: true,
    description:
      'Accepts a registration: the body becomes one of the network, the person a member who acts for the organisation. Nobody decides on their own.',
  })
  async approveRegistration(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() ctx: Context,
  ) {
    return shown(ctx, await approveRegistration(ctx, checkId('id', id)));
  }

  @May('moderator')
  @Mutation(() => RegistrationPayload, {
    nullable: true,
    description: 'Does not accept a registration. Nobody decides on their own.',
  })
  async refuseRegistration(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Arg('reason', () => String, { description: 'Why, for whoever applied; at most 1000 characters.' })
    reason: string,
    @Ctx() ctx: Context,
  ) {
    return shown(ctx, await refuseRegistration(ctx, checkId('id', id), reason));
  }
}

const shown = async (ctx: Context, { result: id, problems }: Outcome<string>) => ({
  registration: id === null ? null : await registrationById(forget(ctx), id),
  problems,
});
