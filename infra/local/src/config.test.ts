import { expect, test } from 'vitest';
import { readConfig } from './config.js';
import { LocalError } from './local-error.js';

test('an empty environment gives the defaults', () => {
  expect(readConfig({}, [])).toEqual({
    port: 4000,
    host: '127.0.0.1',
    dataDir: undefined,
    logLevel: undefined,
    world: 'seeds',
    only: undefined,
    databaseUrls: {},
  });
});

test('variables and arguments are taken', () => {
  const env = {
    PORT: '4100',
    DATA_DIR: '/srv/data',
    DATABASE_URL_SUPPORT_CENTRES: 'postgres://u:p@db/centres',
    LOG_LEVEL: '',
  };
  const config = readConfig(env, ['--only', 'social-care', '--world', 'seeds']);
  expect(config).toMatchObject({
    port: 4100,
    dataDir: '/srv/data',
    only: 'social-care',
    logLevel: undefined,
  });
  expect(config.databaseUrls).toEqual({ 'support-centres': 'postgres://u:p@db/centres' });
});

test.each([
  [{ PORT: '4k' }, [], 'PORT is not a whole number.'],
  [{ PORT: '65534' }, [], 'PORT is not between 0 and 65531.'],
  [{ LOG_LEVEL: 'loud' }, [], 'LOG_LEVEL is none of fatal'],
  [{ DATABASE_URL_SOCIAL_CARE: 'mysql://u:geheim@db/x' }, [], 'DATABASE_URL_SOCIAL_CARE is no address'],
  [
    { DATABASE_URL_SOCIALCARE: 'postgres://db/x' },
    [],
    'DATABASE_URL_SOCIALCARE names no network; there are DATABASE_URL_COMMON_CITY',
  ],
  [{}, ['--only', 'kallo'], '--only kallo is no network; there are common-city'],
  [{}, ['--world', 'demo'], '--world demo does not exist; there is seeds.'],
  [{}, ['--fast'], "Unknown option '--fast'"],
])('%o %o is refused by name', (env, argv, message) => {
  expect(() => readConfig(env, argv)).toThrow(message);
});

test('all problems come at once, with exit code 78 and without secrets', () => {
  const env = { PORT: 'x', DATABASE_URL_SOCIAL_CARE: 'mysql://u:geheim@db/x' };
  const error = (() => {
    try {
      return readConfig(env, ['--world', 'demo']);
    } catch (thrown) {
      return thrown as LocalError;
    }
  })();
  expect(error).toBeInstanceOf(LocalError);
  expect(error).toMatchObject({ exitCode: 78 });
  expect((error as LocalError).message.split('\n')).toHaveLength(3);
  expect((error as LocalError).message).not.toContain('geheim');
});
