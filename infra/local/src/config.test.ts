import { expect, test } from 'vitest';
import { readConfig } from './config.js';
import { LocalError } from './local-error.js';

test('an empty environment gives the defaults', () => {
  expect(readConfig({}, [])).toEqual({
    port: 4000,
    host: '127.0.0.1',
    dataDir: undefined,
    logLevel: undefined,
    world: 'demo',
    scale: 1,
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

test('the demo world and its size are taken', () => {
  expect(readConfig({}, ['--scale', '100'])).toMatchObject({ world: 'demo', scale: 100 });
});

test('where a database is somebody else’s, only facts are the default', () => {
  const env = { DATABASE_URL_KALO: 'postgres://u:p@db/kalo' };
  expect(readConfig(env, [])).toMatchObject({ world: 'seeds' });
  // The start then says why it cannot.
  expect(readConfig(env, ['--world', 'demo'])).toMatchObject({ world: 'demo' });
});

test.each([
  [{ PORT: '4k' }, [], 'PORT is not a whole number.'],
  [{ PORT: '65534' }, [], 'PORT is not between 0 and 65529.'],
  [{ LOG_LEVEL: 'loud' }, [], 'LOG_LEVEL is none of fatal'],
  [{ DATABASE_URL_SOCIAL_CARE: 'mysql://u:geheim@db/x' }, [], 'DATABASE_URL_SOCIAL_CARE is no address'],
  [
    { DATABASE_URL_SOCIALCARE: 'postgres://db/x' },
    [],
    'DATABASE_URL_SOCIALCARE names no network; there are DATABASE_URL_COMMON_CITY',
  ],
  [{}, ['--only', 'kallo'], '--only kallo is no network; there are common-city'],
  [{}, ['--world', 'mars'], '--world mars does not exist; there are demo, seeds.'],
  [{}, ['--scale', '0'], '--scale 0 is no whole number from 1 to 1000.'],
  [{}, ['--scale', '1001'], '--scale 1001 is no whole number from 1 to 1000.'],
  [{}, ['--scale', '2.5'], '--scale 2.5 is no whole number'],
  [{}, ['--world', 'seeds', '--scale', '2'], '--scale 2 is for the demo world'],
  [{}, ['--fast'], "Unknown option '--fast'"],
])('%o %o is refused by name', (env, argv, message) => {
  expect(() => readConfig(env, argv)).toThrow(message);
});

test('all problems come at once, with exit code 78 and without secrets', () => {
  const env = { PORT: 'x', DATABASE_URL_SOCIAL_CARE: 'mysql://u:geheim@db/x' };
  const error = (() => {
    try {
      return readConfig(env, ['--world', 'mars']);
    } catch (thrown) {
      return thrown as LocalError;
    }
  })();
  expect(error).toBeInstanceOf(LocalError);
  expect(error).toMatchObject({ exitCode: 78 });
  expect((error as LocalError).message.split('\n')).toHaveLength(3);
  expect((error as LocalError).message).not.toContain('geheim');
});
