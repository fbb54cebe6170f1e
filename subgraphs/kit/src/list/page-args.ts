import { ArgsType, Field, Int } from 'type-graphql';
import { badInput, HubError } from '../hub-error.js';

const most = 100;
const usual = 25;

/** The arguments of every list (Relay). */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { nullable: true, description: 'The first so many, 1 to 100; default 25.' })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Only after this cursor.' })
  after?: string | null;

  @Field(() => Int, { nullable: true, description: 'The last so many, 1 to 100, with `before`.' })
  last?: number | null;

  @Field(() => String, { nullable: true, description: 'Only before this cursor.' })
  before?: string | null;
}

/** What the arguments of a page ask for. */
export interface PageRequest {
  limit: number;
  backward: boolean;
  after?: string;
  before?: string;
}

/** Checks the arguments of a page. Throws LIMIT_EXCEEDED over 100 and BAD_USER_INPUT below 1 or for both ends. */
export function readPageArgs({ first, last, after, before }: PageArgs): PageRequest {
  if (first != null && last != null) throw badInput('first', 'give `first` or `last`, not both.');
  for (const [name, value] of Object.entries({ first, last })) {
    if (value != null && value < 1) throw badInput(name, `must be at least 1, not ${value}.`);
    if (value != null && value > most) {
      throw new HubError(
        'LIMIT_EXCEEDED',
        `${name}: at most ${most} a page, not ${value}; page on by cursor.`,
        name,
      );
    }
  }
  return {
    limit: first ?? last ?? usual,
    backward: last != null,
    ...(after != null ? { after } : {}),
    ...(before != null ? { before } : {}),
  };
}
