/** A GraphQL answer as it comes over HTTP. */
export interface Answer {
  data?: unknown;
  errors?: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
  extensions?: Record<string, unknown>;
}

interface Question {
  variables?: Record<string, unknown> | undefined;
  headers?: Record<string, string>;
}

/** Asks an endpoint over HTTP, in English unless the headers say otherwise. */
export async function ask(
  url: string,
  query: string,
  { variables, headers }: Question = {},
): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': 'en', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Answer;
}

/** Asks again until an assertion about the answer holds, for what becomes true within seconds. */
export async function askUntil(
  question: () => Promise<Answer>,
  expectation: (answer: Answer) => void,
  milliseconds = 60_000,
): Promise<void> {
  const end = Date.now() + milliseconds;
  for (;;) {
    const answer = await question();
    try {
      return expectation(answer);
    } catch (error) {
      if (Date.now() > end) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
