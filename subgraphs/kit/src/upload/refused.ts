import { isAtLeast, type Viewer } from '../access/viewer.js';

/** A file that is not taken or not given, and why. */
export class UploadRefused extends Error {
  constructor(
    readonly statusCode: 400 | 401 | 403 | 404 | 409 | 413 | 429,
    message: string,
  ) {
    super(message);
  }
}

/** Lets editors and above have to do with files. Throws 401 for who did not sign in, 403 for who is less. */
export function requireEditor({ subject, role }: Viewer, files: 'Imports' | 'Exports'): void {
  if (isAtLeast(role, 'editor')) return;
  if (subject === null) throw new UploadRefused(401, `${files} are for editors and above; sign in.`);
  throw new UploadRefused(403, `${files} are for editors and above; you are ${role}.`);
}
