import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';

/** A rule of a standard in words of our own, and where it stands in the standard's documentation. */
export interface Rule {
  id: string;
  source: string;
  schema: object;
}

/** One object that breaks a rule. */
export interface Breach {
  rule: string;
  source: string;
  /** Where in the object. */
  at: string;
}

/** Checks objects against rules one by one, so that whatever is broken has a name. */
export function validator(rules: readonly Rule[]): (value: unknown) => Breach[] {
  const ajv = new Ajv({ allErrors: true, strict: false });
  (addFormats as unknown as (ajv: Ajv) => void)(ajv);
  const checks = rules.map(({ id, source, schema }) => ({ id, source, check: ajv.compile(schema) }));
  return (value) =>
    checks.flatMap(({ id, source, check }) => {
      if (check(value)) return [];
      return (check.errors ?? [])
        .slice(0, 1)
        .map(({ instancePath }) => ({ rule: id, source, at: instancePath }));
    });
}
