import { type DocumentNode, type GraphQLSchema, validate } from 'graphql';
import { LRUCache } from 'lru-cache';
import { compileOperation, type Operation, type OperationSource } from './operation.js';
import type { PlanFigures } from './plan/figures.js';
import type { Plans } from './plan/plans.js';

/** An operation as it was asked. */
export interface AskedOperation {
  /** Of the text that it was asked in; the text itself is not kept. */
  queryHash: string;
  /** Has been validated. */
  document: DocumentNode;
  operationName?: string | null | undefined;
}

/** What an operation depends on beside its text. */
export type Depending = Pick<OperationSource, 'refusals' | 'labels' | 'conditions'>;

/** An operation in use, and how much. */
export interface UsedOperation extends AskedOperation, Depending {
  uses: number;
}

/** The compiled operations of one supergraph. */
export interface Operations {
  /**
   * Compiles an operation once, however many ask for it at once; who has to wait is told how long it took. Throws for one
   * that cannot be planned.
   */
  of(asked: AskedOperation, depending: Depending, onWait: (ms: number) => void): Promise<Operation>;
  /** Those in memory that were asked for more than once, most used first. */
  used(): UsedOperation[];
  /** Has one of another supergraph planned here; tells whether it can be asked of this one. */
  warm(used: UsedOperation): Promise<boolean>;
}

/** What operations are compiled by, and how much memory they may take, about. */
export interface OperationsParts {
  schema: GraphQLSchema;
  plans: Plans;
  mostBytes: number;
  figures: Pick<PlanFigures, 'hits'>;
}

interface Kept extends UsedOperation {
  operation: Operation;
}

/** What a compiled operation takes of memory: measured, and rounded up. */
const bytesForOne = 4000;
const bytesForCharacter = 80;

/** Keeps operations compiled; those that were not asked for longest go first. */
export function createOperations({ schema, plans, mostBytes, figures }: OperationsParts): Operations {
  const compile = ({ document, operationName, ...depending }: AskedOperation & Depending) =>
    compileOperation({
      schema,
      plans,
      document,
      operationName: operationName ?? undefined,
      refusals: depending.refusals,
      labels: depending.labels,
      conditions: depending.conditions,
    });
  const kept = new LRUCache<string, Kept, AskedOperation & Depending>({
    maxSize: mostBytes,
    sizeCalculation: ({ document }) => bytesForOne + bytesForCharacter * lengthOf(document),
    // Whoever waits for an operation gets it, also where there is no room to keep it.
    ignoreFetchAbort: true,
    fetchMethod: async (_key, _stale, { context }) => ({
      ...context,
      uses: 0,
      operation: await compile(context),
    }),
  });
  return {
    async of({ queryHash, document, operationName }, depending, onWait) {
      const { refusals, labels, conditions } = depending;
      const key = JSON.stringify([queryHash, operationName, labels, refusals.sign, conditions]);
      let found = kept.get(key);
      // Its plan is at hand within it.
      if (found) figures.hits += 1;
      else {
        const start = performance.now();
        const context = { queryHash, document, operationName, ...depending };
        found = (await kept.fetch(key, { context })) as Kept;
        onWait(performance.now() - start);
      }
      found.uses += 1;
      return found.operation;
    },
    used: () => [...kept.values()].filter(({ uses }) => uses > 1).sort((one, other) => other.uses - one.uses),
    async warm(used) {
      if (validate(schema, used.document).length > 0) return false;
      // What was refused there may be open here: only the plan is of use.
      await compile(used);
      return true;
    },
  };
}

/** Documents that are parsed without their place in the text have no length: they count as long ones. */
const lengthOf = ({ loc }: DocumentNode): number => loc?.end ?? 10_000;
