import { describe, expect, it } from 'vitest';
import { readLanguages } from './languages.js';

describe('readLanguages', () => {
  it.each<[string | undefined, string[]]>([
    [undefined, ['el']],
    ['', ['el']],
    ['*', ['el']],
    ['en', ['en']],
    ['en-GB,en;q=0.9,el;q=0.8', ['en-GB', 'en', 'el']],
    ['el;q=0.1, en;q=0.9', ['en', 'el']],
    ['el;Q=0.1, en;q=0.9', ['en', 'el']],
    ['el ; q=0.1 , en ; q=0.9', ['en', 'el']],
    ['en;q=0, fr', ['fr']],
    ['en;q=0', ['el']],
    ['en;q=, el', ['el']],
    ['en;q=x, el;q=1', ['el']],
    [',,;;q=1,ar', ['ar']],
    ['not a tag, <script>, ar', ['ar']],
    ['a'.repeat(10_000), ['el']],
    ['en;level=1;q=0.2, de', ['de', 'en']],
  ])('of %j are %j', (header, languages) => expect(readLanguages(header)).toEqual(languages));

  it('are ten at most', () => {
    expect(readLanguages(Array.from({ length: 50 }, (_, at) => `en-${at + 100}`).join(','))).toHaveLength(10);
  });
});
