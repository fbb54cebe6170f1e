import { type Context, checkId, enrolmentResolvers, Grouped, Listed, recordResolvers } from '@koinipoli/kit';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { supportCentreById } from '../support-centre/loaders.js';
import { SupportCentre } from '../support-centre/type.js';
import { CentreEventConnection } from './connection.js';
import { CentreEventArgs } from './filter.js';
import { CentreEventGroup, CentreEventGroupArgs } from './group.js';
import {
  attachmentById,
  attachmentsByEvent,
  centreEventById,
  centreEventPages,
  centreEventsByWhole,
  eventParticipationById,
  groupedCentreEvents,
  participationsByEvent,
} from './loaders.js';
import { centreEventEnrolments } from './queries.js';
import { attachmentRecord, centreEventRecord, eventParticipationRecord } from './record.js';
import { Attachment, CentreEvent, EventParticipation } from './type.js';

/** What lets people write it, who took part in it, and what was attached to it. */
export const centreEventVerbs = [
  ...recordResolvers(centreEventRecord, CentreEvent, centreEventById),
  ...recordResolvers(eventParticipationRecord, EventParticipation, eventParticipationById),
  ...recordResolvers(attachmentRecord, Attachment, attachmentById),
] as const;

@Resolver(() => CentreEvent)
export class CentreEventResolver {
  @Query(() => CentreEvent, {
    nullable: true,
    description:
      'An event or joint action by its id. Null: no such id, or the network is down (then with an error).',
  })
  centreEvent(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() ctx: Context) {
    return centreEventById(ctx, checkId('id', id));
  }

  @Listed()
  @Query(() => CentreEventConnection, {
    nullable: true,
    description: 'Workshops, forums and joint actions of the centres.',
  })
  centreEvents(@Args(() => CentreEventArgs) args: CentreEventArgs, @Ctx() ctx: Context) {
    return centreEventPages(ctx, args);
  }

  @Grouped()
  @Query(() => [CentreEventGroup], { nullable: true, description: 'Events, counted.' })
  centreEventsGrouped(@Args(() => CentreEventGroupArgs) args: CentreEventGroupArgs, @Ctx() ctx: Context) {
    return groupedCentreEvents(ctx, args);
  }

  @FieldResolver(() => CentreEvent, { nullable: true, description: 'The event it is part of; null: none.' })
  partOf(@Root() event: CentreEvent, @Ctx() ctx: Context) {
    return event.wholeId === null ? null : centreEventById(ctx, event.wholeId);
  }

  @FieldResolver(() => [CentreEvent], { description: 'Its parts.' })
  parts(@Root() event: CentreEvent, @Ctx() ctx: Context) {
    return centreEventsByWhole(ctx, event.id);
  }

  @FieldResolver(() => [EventParticipation], {
    description: 'Who took part, in which role: organisers, coordinators and hosts first.',
  })
  participations(@Root() event: CentreEvent, @Ctx() ctx: Context) {
    return participationsByEvent(ctx, event.id);
  }

  @FieldResolver(() => [Attachment], { description: 'Presentations and pictures attached.' })
  attachments(@Root() event: CentreEvent, @Ctx() ctx: Context) {
    return attachmentsByEvent(ctx, event.id);
  }
}

/** One enrols in an event, and cancels it. */
export const centreEventEnrolmentResolvers = enrolmentResolvers(CentreEvent, centreEventEnrolments);

@Resolver(() => EventParticipation)
export class EventParticipationResolver {
  @FieldResolver(() => CentreEvent, { description: 'The event.' })
  event(@Root() participation: EventParticipation, @Ctx() ctx: Context) {
    return centreEventById(ctx, participation.eventId);
  }

  @FieldResolver(() => SupportCentre, { nullable: true, description: 'The centre; null: not a centre.' })
  centre(@Root() participation: EventParticipation, @Ctx() ctx: Context) {
    return participation.centreId === null ? null : supportCentreById(ctx, participation.centreId);
  }
}

@Resolver(() => Attachment)
export class AttachmentResolver {
  @FieldResolver(() => CentreEvent, { description: 'The event it is attached to.' })
  event(@Root() attachment: Attachment, @Ctx() ctx: Context) {
    return centreEventById(ctx, attachment.eventId);
  }

  @FieldResolver(() => SupportCentre, {
    nullable: true,
    description: "Whose it is; null: nobody's in particular.",
  })
  centre(@Root() attachment: Attachment, @Ctx() ctx: Context) {
    return attachment.centreId === null ? null : supportCentreById(ctx, attachment.centreId);
  }
}
