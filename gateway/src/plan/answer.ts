import { type ApolloServer, HeaderMap } from '@apollo/server';
import type { GatewayContext, RequestRecord } from '../context.js';
import { stringifyAnswer } from '../engine/stringify-answer.js';
import type { Question } from '../request/envelope.js';
import type { Sharing } from './share.js';

/** An answer of the graph, before it is that of one request. */
export interface Answer {
  /** Undefined: nothing but the usual. */
  status: number | undefined;
  headers: Iterable<[name: string, value: string]>;
  /** The body for the request of this id, which each of its errors bears; without any it is one for all. */
  bodyFor(requestId: string): string | Buffer;
  /** What logs and figures tell of it. */
  told: Partial<RequestRecord>;
}

/** Answers what a request asks. Throws where even an error cannot be told. */
export type AnswerQuestion = (question: Question, ctx: GatewayContext) => Promise<Answer>;

/** Has @apollo/server answer. */
export function answerBy(apollo: ApolloServer<GatewayContext>): AnswerQuestion {
  return async ({ method, ...asked }, contextValue) => {
    const http = { method, headers: new HeaderMap(), search: '', body: undefined };
    const { body, http: head } = await apollo.executeOperation({ ...asked, http }, { contextValue });
    if (body.kind !== 'single') throw new Error('Nobody asks for an answer in parts.');
    const { errors, ...rest } = body.singleResult;
    // What @apollo/server gives to a gateway can be reached until the whole heap is swept, and the answer by that.
    body.singleResult = {};
    const { operationName, operationHash, errorCodes, isRefused, cost } = contextValue.record;
    return {
      status: head.status,
      headers: head.headers,
      told: { operationName, operationHash, errorCodes, isRefused, cost },
      bodyFor: errors ? erring(stringifyAnswer(rest).toString(), errors) : always(stringifyAnswer(rest)),
    };
  };
}

const always = (bytes: Buffer) => () => bytes;

const erring = (text: string, errors: readonly Erring[]) => (requestId: string) =>
  withErrors(text, errors.map(bearing(requestId)));

interface Erring {
  extensions?: Record<string, unknown> | undefined;
}

const bearing =
  (requestId: string) =>
  (error: Erring): Erring => ({ ...error, extensions: { ...error.extensions, requestId } });

/** Errors stand first, so that nobody overlooks them (specification, "Response Format"). */
function withErrors(text: string, errors: readonly Erring[]): string {
  const others = text.slice(1);
  return `{"errors":${JSON.stringify(errors)}${others.startsWith('"') ? ',' : ''}${others}`;
}

/** Whether a text may hold an operation that is none of reading: its keyword stands in it as it is. */
const mayChange = (query: string): boolean => /mutation|subscription/.test(query);

/** What answers are shared by. */
export interface OnceParts {
  sharing: Sharing<Answer>;
  /** The text that clients registered under a hash. */
  textOf(hash: string): string | undefined;
}

/**
 * Answers equal questions in flight once, for callers of the same claims and languages. What may be a change is done for
 * each who asks; once it is done, nobody is answered by what was read before it.
 */
export function answerOnce(answer: AnswerQuestion, parts: OnceParts): AnswerQuestion {
  const {
    textOf,
    sharing: { share, forget },
  } = parts;
  return async (question, ctx) => {
    const query = question.query ?? textOf(question.extensions?.persistedQuery?.sha256Hash ?? '');
    // Who asks how it is answered, is answered by itself.
    if (query === undefined || ctx.wantsPlan || ctx.wantsCost) return answer(question, ctx);
    if (mayChange(query)) return answer(question, ctx).finally(forget);
    let isShared = true;
    const shared = await share({ key: sameFor(question, ctx), gone: ctx.hungUp }, (stop) => {
      isShared = false;
      return answer(question, { ...ctx, hungUp: stop });
    });
    if (isShared)
      Object.assign(ctx.record, shared.told, { errorCodes: [...(shared.told.errorCodes ?? [])], isShared });
    return shared;
  };
}

/** All that an answer may depend on; the ids of requests and traces are not among it. */
function sameFor(
  { query, operationName, variables, extensions }: Question,
  { viewer, forwarded }: GatewayContext,
): string {
  const { 'accept-language': languages } = forwarded;
  return JSON.stringify([query, operationName, variables, extensions, viewer, languages]);
}
