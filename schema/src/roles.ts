/** What somebody may be in a network; each may do what those before it may. A scope is `network:role`. */
export const roles = ['public', 'member', 'editor', 'moderator', 'steward'] as const;

/** One of the {@link roles}. */
export type Role = (typeof roles)[number];
