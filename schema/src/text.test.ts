import { describe, expect, it } from 'vitest';
import { textIn } from './text.js';

const text = { el: 'κέντρο', en: 'centre', 'pt-BR': 'centro' };

describe('textIn', () => {
  it.each([
    [[], 'κέντρο'],
    [['el'], 'κέντρο'],
    [['en'], 'centre'],
    [['EN'], 'centre'],
    [['en-GB'], 'centre'],
    [['EN-gb'], 'centre'],
    [['pt-BR'], 'centro'],
    [['pt'], 'κέντρο'],
    [['fr', 'en'], 'centre'],
    [['fr', 'de'], 'κέντρο'],
    [['el', 'en'], 'κέντρο'],
    [[''], 'κέντρο'],
  ])('for %j gives %s', (languages, expected) => expect(textIn(text, languages)).toBe(expected));

  it('takes no word of JavaScript for a language', () => {
    for (const tag of ['valueOf', 'toString', 'constructor', '__proto__', 'valueof-x']) {
      expect(textIn(text, [tag])).toBe('κέντρο');
    }
  });

  it('falls back to Greek where a translation is null, and keeps one that is empty', () => {
    const half = { el: 'ένα', en: null, de: '' } as unknown as typeof text;
    expect(textIn(half, ['en'])).toBe('ένα');
    expect(textIn(half, ['en', 'de'])).toBe('');
  });

  it('gives lists whole', () => {
    expect(textIn({ el: ['α', 'β'], en: ['a'] }, ['en-GB'])).toEqual(['a']);
  });
});
