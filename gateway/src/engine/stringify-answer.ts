import type { FormattedExecutionResult } from 'graphql';
import { JsonText } from './write-json.js';

/** An answer as JSON, in the order that @apollo/server gives it: data that is text goes in as it is. */
export function stringifyAnswer(answer: FormattedExecutionResult): Buffer {
  let written: JsonText | undefined;
  let before = '';
  let text = '{';
  for (const [key, value] of Object.entries(answer)) {
    if (value === undefined) continue;
    text += `${text === '{' ? '' : ','}"${key}":`;
    const data: unknown = value;
    if (data instanceof JsonText) [written, before, text] = [data, text, ''];
    else text += JSON.stringify(value);
  }
  text += '}\n';
  return written ? written.between(before, text) : Buffer.from(text);
}
