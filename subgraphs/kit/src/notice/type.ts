import { Area, bridge, enumOf, LanguageTagScalar, LegalForm, Problem, Topic } from '@koinipoli/schema';
import { Directive, Field, ID, InputType, ObjectType } from 'type-graphql';
import type { NoticeDesk } from './definition.js';

@Directive('@shareable')
@ObjectType({ description: 'What came of a link that a mail held.' })
export class NoticeLinkPayload {
  @Field(() => Boolean, { description: 'Whether it is as the link says now.' })
  done!: boolean;

  @Field(() => [Problem], { description: 'Why not; empty: it is.' })
  problems!: Problem[];
}

const said = {
  kinds: 'What to be told of.',
  topics: 'Of what is for many, only what is about one of these topics or a narrower one; empty: anything.',
  areas: 'Of what is for many, only what holds in one of these areas; empty: anywhere.',
  legalForms: 'Of what is for many, only what is open to one of these legal forms; empty: to any.',
};

/** The types of a network's subscriptions, under names of its own. */
export function noticeTypes({ infix, kinds }: NoticeDesk) {
  const kind = enumOf(
    `${infix}NoticeKind`,
    'What one can be told of by mail.',
    Object.fromEntries(kinds.map(({ kind, description }) => [kind, description])),
  );
  const Subscription = subscriptionType(infix, kind);

  @ObjectType(`${infix}NoticesPayload`, { description: 'What came of a subscription.' })
  class Payload {
    @Field(() => Subscription, { nullable: true, description: 'As it stands now; null: refused.' })
    subscription!: object | null;

    @Field(() => [Problem], { description: 'Why it was refused; empty: it was not.' })
    problems!: Problem[];
  }
  return { Input: inputType(infix, kind), Subscription, Payload };
}

function inputType(infix: string, kind: object) {
  @InputType(`${infix}NoticesInput`, { description: 'What somebody wants to be told by mail.' })
  class Input {
    @Field(() => String, { description: 'Where the mails go. A new address has to be confirmed.' })
    email!: string;

    @Field(() => LanguageTagScalar, {
      nullable: true,
      description: 'Language of the mails: Greek, or English; null: as the answers to this request.',
    })
    language?: string | null;

    @Field(() => [kind], { description: said.kinds })
    kinds!: string[];

    @Field(() => [ID], { defaultValue: [], description: said.topics })
    topics!: string[];

    @Field(() => [ID], { defaultValue: [], description: said.areas })
    areas!: string[];

    @Field(() => [LegalForm], { defaultValue: [], description: said.legalForms })
    legalForms!: LegalForm[];
  }
  return Input;
}

function subscriptionType(infix: string, kind: object) {
  @ObjectType(`${infix}NoticeSubscription`, {
    description: 'What somebody is told by mail; nobody else can read it.',
  })
  class Subscription {
    @Field(() => String, { description: 'Where the mails go.' })
    email!: string;

    @Field(() => Boolean, {
      description: 'Whether the address was confirmed; before, it gets no mail but the one that asks for it.',
    })
    confirmed!: boolean;

    @Field(() => LanguageTagScalar, { description: 'Language of the mails.' })
    language!: string;

    @Field(() => [kind], { description: said.kinds })
    kinds!: string[];

    @Field(() => [bridge(Topic)], { description: said.topics })
    topics!: { id: string }[];

    @Field(() => [bridge(Area)], { description: said.areas })
    areas!: { id: string }[];

    @Field(() => [LegalForm], { description: said.legalForms })
    legalForms!: LegalForm[];
  }
  return Subscription;
}
