import type { CodegenConfig } from '@graphql-codegen/cli';

/** Types and texts of the saved operations: TypedDocumentString, no parser and no graphql in a client's bundle. */
const config: CodegenConfig = {
  schema: 'schema/api.graphql',
  documents: 'schema/operations/*.graphql',
  generates: {
    'schema/src/generated/operations.ts': {
      plugins: ['typescript-operations', 'typed-document-node'],
      config: {
        documentMode: 'string',
        useTypeImports: true,
        enumsAsTypes: true,
        immutableTypes: true,
        defaultScalarType: 'unknown',
      },
    },
  },
  importExtension: '.js',
};

export default config;
