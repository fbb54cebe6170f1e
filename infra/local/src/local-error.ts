/** Exit code of sysexits.h for a configuration that has to be changed before a start makes sense. */
export const EXIT_CONFIGURATION = 78;

/** A refusal whose message says to the person at the keyboard what to do; printed without a stack. */
export class LocalError extends Error {
  override readonly name = 'LocalError';

  constructor(
    message: string,
    readonly exitCode: number = 1,
  ) {
    super(message);
  }
}
