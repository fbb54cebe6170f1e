import { type Role, roles } from '@koinipoli/schema/roles';

/** Who asks, as the internal token says. */
export interface Viewer {
  /** Stable id at the identity provider, or of the API key; null: nobody signed in. It is personal data. */
  subject: string | null;
  /** What the viewer is in this network. */
  role: Role;
  /** Ids of the organisations that the viewer acts for. */
  organisations: readonly string[];
  /** What the viewer was given in all networks, for who hands rights on; absent: nothing. */
  scopes?: readonly string[];
}

/** Somebody who did not sign in. */
export const anyone: Viewer = { subject: null, role: 'public', organisations: [] };

/** Whether a role is another or stands above it. */
export const isAtLeast = (role: Role, least: Role): boolean => roles.indexOf(role) >= roles.indexOf(least);

/** The highest role that scopes of the form `network:role` give in a network; scopes of other networks give none. */
export function roleIn(network: string, scopes: readonly string[]): Role {
  const given = scopes.flatMap((scope) => {
    const [of, role, ...rest] = scope.split(':');
    return of === network && rest.length === 0 ? [roles.indexOf(role as Role)] : [];
  });
  return roles[Math.max(0, ...given)] ?? 'public';
}
