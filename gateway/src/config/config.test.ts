import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readConfig, StartError } from './config.js';
import { subgraphVariable, urlPrefix } from './subgraph.js';

const messageOf = (env: Record<string, string>): string => {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof StartError) return error.message;
    throw error;
  }
  return '';
};

describe('readConfig', () => {
  test('needs nothing', () => {
    const config = readConfig({});
    expect(config).toMatchObject({
      host: '127.0.0.1',
      port: 4000,
      overrideLabels: [],
      exposeQueryPlan: false,
      web: { given: false },
      corsOrigins: [],
      world: undefined,
    });
    expect(config.limits).toEqual({
      depth: 15,
      aliases: 50,
      tokens: 3000,
      values: 10_000,
      directives: 50,
      selections: 10_000,
      bodyBytes: 262_144,
    });
    expect(config.upload).toEqual({ maxBytes: 1_073_741_824, idleMs: 30_000, totalMs: 3_600_000 });
    expect(config.access).toEqual({
      provider: undefined,
      apiKeys: undefined,
      internalKey: undefined,
      mutationsPerMinute: { viewer: 120, address: 30 },
      trustedProxies: [],
    });
    expect(config.subgraph).toEqual({
      timeoutMs: 5000,
      maxAnswerBytes: 10_485_760,
      urls: {},
      timeouts: {},
      calls: {
        requestMs: 15_000,
        running: 64,
        waiting: 512,
        retries: 1,
        breakerFailures: 10,
        breakerOpenMs: 500,
      },
    });
    expect(config.supergraph.path.endsWith(path.join('schema', 'supergraph.graphql'))).toBe(true);
    expect(path.isAbsolute(config.web.path)).toBe(true);
  });

  test('reads what it is given, relative paths from where the process runs', () => {
    const config = readConfig({
      SUPERGRAPH_PATH: 'there/super.graphql',
      PORT: '0',
      HOST: '::',
      WEB_PATH: '/pages',
      OVERRIDE_LABELS: 'new-index, percent(5)',
      EXPOSE_QUERY_PLAN: '1',
      WORLD: 'demo',
      MAX_DEPTH: '7',
      SUBGRAPH_URL_OPENING_HOURS: 'http://hours:4001/graphql',
      SUBGRAPH_TIMEOUT_MS: '100',
      SUBGRAPH_TIMEOUT_MS_PLACES: '200',
    });
    expect(config).toMatchObject({
      port: 0,
      host: '::',
      overrideLabels: ['new-index', 'percent(5)'],
      exposeQueryPlan: true,
      world: 'demo',
      web: { path: '/pages', given: true },
      limits: { depth: 7 },
    });
    expect(config.supergraph.path).toBe(path.resolve('there/super.graphql'));
    expect(config.subgraph).toMatchObject({
      timeoutMs: 100,
      urls: { OPENING_HOURS: 'http://hours:4001/graphql' },
      timeouts: { PLACES: 200 },
    });
  });

  test('reads how large uploads may be, and who may ask', () => {
    const config = readConfig({
      UPLOAD_MAX_BYTES: '1000',
      UPLOAD_IDLE_MS: '10',
      UPLOAD_TOTAL_MS: '86400000',
      AUTH_ISSUER: 'https://login.example',
      AUTH_AUDIENCE: 'hub',
      AUTH_JWKS_URL: 'https://login.example/keys',
      AUTH_ALGORITHMS: 'ES384, EdDSA',
      API_KEYS_URL: 'http://keys/check',
      API_KEYS_AUDIENCE: 'keys',
      INTERNAL_KEY: '/run/key.json',
      MUTATIONS_PER_MINUTE: '7',
      MUTATIONS_PER_MINUTE_PUBLIC: '3',
      TRUSTED_PROXIES: '10.0.0.0/8, ::1',
    });
    expect(config.upload).toEqual({ maxBytes: 1000, idleMs: 10, totalMs: 86_400_000 });
    expect(config.access).toEqual({
      provider: {
        issuer: 'https://login.example',
        audience: 'hub',
        jwksUrl: 'https://login.example/keys',
        algorithms: ['ES384', 'EdDSA'],
      },
      apiKeys: { url: 'http://keys/check', audience: 'keys' },
      internalKey: '/run/key.json',
      mutationsPerMinute: { viewer: 7, address: 3 },
      trustedProxies: ['10.0.0.0/8', '::1'],
    });
    const { AUTH_ISSUER, AUTH_AUDIENCE } = { AUTH_ISSUER: 'https://login.example', AUTH_AUDIENCE: 'hub' };
    expect(readConfig({ AUTH_ISSUER, AUTH_AUDIENCE }).access.provider).toEqual({
      issuer: AUTH_ISSUER,
      audience: AUTH_AUDIENCE,
      jwksUrl: undefined,
      algorithms: ['ES256', 'EdDSA', 'RS256'],
    });
  });

  test('takes an empty variable for an absent one', () => {
    expect(readConfig({ PORT: '', SUBGRAPH_URL_PLACES: '', EXPOSE_QUERY_PLAN: '' })).toEqual(readConfig({}));
  });

  test.each([
    ['PORT', '65536'],
    ['PORT', '4000.5'],
    ['PORT', '0x10'],
    ['SUBGRAPH_TIMEOUT_MS', '0'],
    ['SUBGRAPH_TIMEOUT_MS_PLACES', 'soon'],
    ['SUBGRAPH_URL_PLACES', 'localhost:4001'],
    ['SUBGRAPH_URL_PLACES', 'ftp://places/'],
    ['EXPOSE_QUERY_PLAN', 'yes'],
    ['LOG_LEVEL', 'loud'],
    ['MAX_BODY_BYTES', '-1'],
    ['WORLD', 'Demo'],
    ['WORLD', 'de mo'],
    ['WORLD', 'demo\r\nset-cookie: a'],
    ['CORS_ORIGINS', 'app.example'],
    ['CORS_ORIGINS', 'https://app.example/'],
    ['CORS_ORIGINS', 'https://app.example, https://*.example'],
    ['CORS_ORIGINS', 'https://user@app.example'],
    ['CORS_ORIGINS', 'ftp://app.example'],
    ['CORS_ORIGINS', 'null'],
    ['CORS_ORIGINS', '*, https://app.example'],
    ['AUTH_ALGORITHMS', 'HS256'],
    ['AUTH_ALGORITHMS', 'ES256,none'],
    ['AUTH_ISSUER', 'login.example'],
    ['MUTATIONS_PER_MINUTE', '0'],
    ['MUTATIONS_PER_MINUTE', '1000001'],
    ['MUTATIONS_PER_MINUTE_PUBLIC', 'many'],
    ['TRUSTED_PROXIES', 'everybody'],
    ['AUTH_JWKS_URL', '/keys'],
    ['API_KEYS_URL', 'keys.example'],
    ['UPLOAD_MAX_BYTES', '0'],
    ['UPLOAD_MAX_BYTES', '68719476737'],
    ['UPLOAD_IDLE_MS', '-1'],
    ['UPLOAD_IDLE_MS', '600001'],
    ['UPLOAD_TOTAL_MS', '86400001'],
    ['UPLOAD_TOTAL_MS', '1h'],
  ])('names %s when it is %s', (variable, value) => {
    expect(messageOf({ [variable]: value })).toMatch(new RegExp(`^${variable} \\S+`));
  });

  test.each([
    [{ AUTH_ISSUER: 'https://login.example' }, 'AUTH_AUDIENCE is needed beside AUTH_ISSUER'],
    [{ AUTH_AUDIENCE: 'hub' }, 'AUTH_ISSUER is needed beside AUTH_AUDIENCE'],
    [{ API_KEYS_URL: 'http://keys/', INTERNAL_KEY: '{}' }, 'API_KEYS_AUDIENCE is needed beside API_KEYS_URL'],
    [{ AUTH_JWKS_URL: 'https://login.example/keys' }, 'AUTH_ISSUER is needed beside AUTH_JWKS_URL'],
    [
      { API_KEYS_URL: 'http://keys/', API_KEYS_AUDIENCE: 'keys' },
      'INTERNAL_KEY is needed beside API_KEYS_URL',
    ],
  ])('%o is not enough: %s', (env, message) => expect(messageOf(env)).toBe(message));

  test('reads origins as browsers write them', () => {
    const text = ' https://App.example ,http://localhost:5173,,http://[::1]:80';
    expect(readConfig({ CORS_ORIGINS: text }).corsOrigins).toEqual([
      'https://app.example',
      'http://localhost:5173',
      'http://[::1]',
    ]);
    expect(readConfig({ CORS_ORIGINS: '*' }).corsOrigins).toBe('*');
  });

  test('names all variables at fault at once', () => {
    expect(
      messageOf({ PORT: 'x', MAX_DEPTH: 'y', SUBGRAPH_URL_A: 'z' })
        .split('\n')
        .map((line) => line.split(' ')[0]),
    ).toEqual(['PORT', 'MAX_DEPTH', 'SUBGRAPH_URL_A']);
  });
});

test('a subgraph has its name in variables', () => {
  expect(subgraphVariable(urlPrefix, 'support-centres')).toBe('SUBGRAPH_URL_SUPPORT_CENTRES');
});
