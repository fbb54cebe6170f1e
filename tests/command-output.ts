/** What a command wrote, without how far it was after every five seconds: on a fast machine it is done before. */
export const withoutProgress = (output: string): string =>
  output.replace(/^(reading|checking|writing|taking back): \d+ %, \d+ rows\n/gm, '');
