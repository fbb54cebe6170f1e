import { type FloatValueNode, GraphQLError, type IntValueNode, type ValidationRule } from 'graphql';

/** Refuses numbers that are too large for any: graphql-js reads `1e400` as infinite, and the planner stumbles over it. */
export const finiteNumbers: ValidationRule = (context) => {
  const check = (node: FloatValueNode | IntValueNode) => {
    if (Number.isFinite(Number(node.value))) return;
    context.reportError(
      new GraphQLError(`The number ${node.value.slice(0, 20)} is too large.`, { nodes: node }),
    );
  };
  return { FloatValue: check, IntValue: check };
};
