import { type Role, roles } from '@koinipoli/schema/roles';
import { type AuthChecker, Authorized, Extensions } from 'type-graphql';
import type { Context } from '../context.js';
import { HubError } from '../hub-error.js';
import { isAtLeast, type Viewer } from './viewer.js';

/** What somebody has to be at least: a role, or signed in, of whatever role. */
export type Least = Role | 'signed-in';

/** Who may ask for a field: the least role, and the role that may where the record is one of its own. */
export interface Rule {
  least: Least;
  /** Lower than `least`: may do it with records of an organisation that it acts for; the verb looks. */
  own?: Role;
}

/**
 * Declares who may ask for a field; every mutation has one. The subgraph refuses others with UNAUTHENTICATED or
 * FORBIDDEN, the description of the field says it, and the test of all roles reads it from the schema.
 */
export function May(rule: Least | Rule): MethodDecorator & PropertyDecorator {
  const { least, own } = typeof rule === 'string' ? { least: rule } : rule;
  return ((target: object, key: string | symbol, descriptor?: PropertyDescriptor) => {
    const decorate = (decorator: unknown) =>
      (decorator as (...call: unknown[]) => void)(target, key, descriptor);
    decorate(Extensions({ may: { least, ...(own ? { own } : {}) } }));
    decorate(Authorized(own ?? least));
  }) as MethodDecorator & PropertyDecorator;
}

/** Whether somebody is what a rule asks for. */
export const meets = ({ role, subject }: Viewer, least: Least): boolean =>
  least === 'signed-in' ? subject !== null : isAtLeast(role, least);

/** Decides by the viewer's role, before the resolver runs. Throws what the caller is told. */
export const checkAccess: AuthChecker<Context, Least> = (
  { context: { viewer }, info },
  [least = 'steward'],
) => {
  if (meets(viewer, least)) return true;
  const whom = `${info.fieldName} is for ${least === 'signed-in' ? 'everyone who signed in' : roles.slice(roles.indexOf(least)).join(', ')}`;
  if (viewer.subject === null) throw new HubError('UNAUTHENTICATED', `${whom}; sign in.`);
  throw new HubError('FORBIDDEN', `${whom}; you are ${viewer.role} in this network.`);
};

/** What a description says of a rule. */
export function wordsOf({ least, own }: Rule): string {
  if (least === 'public') return 'For everyone.';
  if (least === 'signed-in') return 'For everyone who signed in.';
  const above = least === 'steward' ? 'For stewards.' : `For ${least}s and above.`;
  return own ? `${above} For ${own}s where the record is of an organisation that they act for.` : above;
}

/** Refuses what only a signed-in caller can do. */
export function requireSubject({ viewer }: Context): string {
  if (viewer.subject === null) throw new HubError('UNAUTHENTICATED', 'Sign in first.');
  return viewer.subject;
}
