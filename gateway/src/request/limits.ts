import { ApolloArmor } from '@escape.tech/graphql-armor';
import { GraphQLError, type ValidationContext, type ValidationRule } from 'graphql';
import type { RequestLimits } from '../config/limits.js';
import { finiteNumbers } from './finite-numbers.js';

/** Marks an error of a limit: Apollo overwrites `code` on its way out, and response/client-error.ts restores it. */
export const limitMark = 'limit';

/** The parts of the Apollo Server options that hold requests to the limits. */
export function limitOptions(limits: RequestLimits) {
  return {
    // graphql-js counts tokens while it parses; armor's own token limit would parse every document twice.
    parseOptions: { maxTokens: limits.tokens },
    // Fragments that spread fragments multiply: ten lines can ask for millions of fields.
    maxRecursiveSelections: limits.selections,
    validationRules: [finiteNumbers, ...armorRules(limits)],
    validationOptions: { maxErrors: 10 },
  };
}

/** Only the rules: what else `protect()` returns would overwrite options of ours. */
function armorRules(limits: RequestLimits): ValidationRule[] {
  const { depth, aliases, directives } = limits;
  const config: ConstructorParameters<typeof ApolloArmor>[0] = {
    maxDepth: rule(depth, `The operation is deeper than the limit of ${depth} levels.`),
    maxAliases: rule(aliases, `The operation has more aliases than the limit of ${aliases}.`),
    maxDirectives: rule(directives, `The operation has more directives than the limit of ${directives}.`),
    maxTokens: { enabled: false },
    costLimit: { enabled: false },
    blockFieldSuggestion: { enabled: false },
  };
  return [...new ApolloArmor(config).protect().validationRules];
}

function rule(n: number, message: string) {
  const report = (ctx: ValidationContext | null) => {
    ctx?.reportError(new GraphQLError(message, { extensions: { [limitMark]: n } }));
  };
  return { n, propagateOnRejection: false, onReject: [report] };
}
