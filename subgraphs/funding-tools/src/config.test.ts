import { describe, expect, it } from 'vitest';
import { readConfig } from './config.js';

const DATABASE_URL = 'postgres://hub@127.0.0.1/city';

describe('readConfig', () => {
  it('needs the database alone', () => {
    expect(readConfig({ DATABASE_URL })).toMatchObject({
      PORT: 4005,
      HOST: '127.0.0.1',
      REFERENCE_URL: 'http://127.0.0.1:4001/reference',
    });
    expect(readConfig({ DATABASE_URL }).LOAD).toBeUndefined();
  });

  it('names every variable that is missing or wrong', () => {
    expect(() => readConfig({ PORT: 'x', LOAD: 'everything' })).toThrow(/PORT[\s\S]*DATABASE_URL[\s\S]*LOAD/);
  });
});
