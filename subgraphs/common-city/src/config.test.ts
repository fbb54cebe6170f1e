import { describe, expect, it } from 'vitest';
import { readConfig } from './config.js';

const DATABASE_URL = 'postgres://hub@127.0.0.1/city';

describe('readConfig', () => {
  it('needs the database alone', () => {
    expect(readConfig({ DATABASE_URL })).toMatchObject({
      PORT: 4001,
      HOST: '127.0.0.1',
      REFERENCE_URL: 'http://127.0.0.1:4001/reference',
    });
    expect(readConfig({ DATABASE_URL }).LOAD).toBeUndefined();
  });

  it('names every variable that is missing or wrong', () => {
    expect(() => readConfig({ PORT: 'x', LOAD: 'everything' })).toThrow(/PORT[\s\S]*DATABASE_URL[\s\S]*LOAD/);
    expect(() => readConfig({ DATABASE_URL: 'mysql://hub@127.0.0.1/city' })).toThrow(
      /DATABASE_URL: must be a postgres/,
    );
  });

  it('reads where the change feeds are, and names each entry that is wrong', () => {
    const INDEX_FEEDS = 'kalo=http://127.0.0.1:4002/feed, social-care=https://care.example/feed';
    expect([...(readConfig({ DATABASE_URL, INDEX_FEEDS }).INDEX_FEEDS ?? [])]).toEqual([
      ['kalo', 'http://127.0.0.1:4002/feed'],
      ['social-care', 'https://care.example/feed'],
    ]);
    expect(readConfig({ DATABASE_URL, INDEX_FEEDS: '' }).INDEX_FEEDS).toBeUndefined();
    const wrong =
      'kalo=ftp://a/feed,Kalo=http://a/feed,a=http://u:secret@a/feed,b=http://b/feed,b=http://c/feed';
    const fault = () => readConfig({ DATABASE_URL, INDEX_FEEDS: wrong });
    expect(fault).toThrow(/an entry is no network[\s\S]*a has a password[\s\S]*b is there twice/);
    expect(fault).not.toThrow(/secret/);
  });
});
