import type { Role, Viewer } from '@koinipoli/kit';

/** Somebody who signed in, under a name that is the id at the identity provider. */
export const viewer = (subject: string, role: Role, ...organisations: string[]): Viewer => ({
  subject,
  role,
  organisations,
});

/** Texts that no field may take: each is refused as INVALID. */
export const notPlain = [
  '<script>alert(1)</script>',
  'Καλημέρα <b>σας</b>',
  '<img src=x onerror=alert(1)>',
  '< /p >',
  '<!-- -->',
  'a\u0000b',
  'a\u0007b',
  'a\u202eb',
];
