import type { Contact, Money, Text, Texts } from '@koinipoli/schema';
import type { Draft } from './draft.js';
import type { Entity } from './entity.js';
import { isUuid, uuidOf } from './identity.js';
import type { PartName } from './objects.js';

/**
 * How HSDS says a field of ours. What it cannot say of a value is the rest, which goes into an attribute and comes
 * back from there.
 */
export interface Say<T = unknown> {
  /** Puts a value into the object, and gives the rest; undefined: all is said. */
  write(value: T, draft: Draft): unknown;
  /** Reads it from the object and the rest; undefined: neither speaks of it. What is wrong is noted at the object. */
  read(entity: Entity, rest: unknown): unknown;
}

/** A list that is empty where nothing is said. */
export const listed = <T>(values: T[] | undefined): T[] | undefined => (values?.length ? values : undefined);

/** A text: HSDS has one language, so that Greek stands there, and the rest are the others. */
export const words = (property: string): Say<Text> => ({
  write({ el, ...others }, draft) {
    draft.set(property, el);
    return Object.keys(others).length > 0 ? others : undefined;
  },
  read(entity, rest) {
    const el = entity.text(property);
    return el === undefined ? undefined : { el, ...(rest as object | undefined) };
  },
});

/** A text without languages, as it is. */
export const plain = (property: string): Say<string> => ({
  write(value, draft) {
    draft.set(property, value);
    return undefined;
  },
  read: (entity) => entity.text(property),
});

/** A number as it is. */
export const number = (property: string): Say<number> => ({
  write(value, draft) {
    draft.set(property, value);
    return undefined;
  },
  read: (entity) => entity.number(property),
});

/** One of a list of codes, by ours. */
export const coded = (property: string, codes: Readonly<Record<string, string>>): Say<string> => ({
  write(value, draft) {
    draft.set(property, codes[value]);
    return undefined;
  },
  read(entity) {
    const code = entity.text(property);
    if (code === undefined) return undefined;
    const [ours] = Object.entries(codes).find(([, theirs]) => theirs === code.toLowerCase()) ?? [];
    if (ours === undefined) entity.fault(property, `is none of ${Object.values(codes).join(', ')}`, code);
    return ours;
  },
});

/** Yes or no, by two codes; whatever is not the first means no. */
export const flag = (property: string, codes: { yes: string; no: string }): Say<boolean> => ({
  write(value, draft) {
    draft.set(property, value ? codes.yes : codes.no);
    return undefined;
  },
  read(entity) {
    const code = entity.text(property);
    return code === undefined ? undefined : code.toLowerCase() === codes.yes;
  },
});

/** E-mail, web page and telephone numbers, in properties of these names; without one for them, in a contact or the rest. */
export const contact = (at: { email?: string; url?: string }): Say<Contact> => ({
  write({ email, phones = [], url }, draft) {
    if (email != null && at.email) draft.set(at.email, email);
    if (email != null && !at.email) draft.add('contacts', 0, { email });
    if (at.url) draft.set(at.url, url);
    for (const [nr, phone] of phones.entries()) draft.add('phones', nr, { number: phone, type: 'voice' });
    const isSaid = email != null || phones.length > 0 || (url != null && at.url);
    return { ...(url != null && !at.url ? { url } : {}), ...(isSaid ? {} : { phones }) };
  },
  read(entity, rest) {
    const email = at.email ? entity.text(at.email) : entity.parts('contacts')?.[0]?.text('email');
    const url = at.url ? entity.text(at.url) : (rest as { url?: string } | undefined)?.url;
    const phones = (entity.parts('phones') ?? []).flatMap((phone) => phone.text('number') ?? []);
    if (email === undefined && url === undefined && phones.length === 0 && rest === undefined)
      return undefined;
    return { ...(email === undefined ? {} : { email }), phones, ...(url === undefined ? {} : { url }) };
  },
});

/** Several texts, each a part with a property; the rest are those in other languages. */
export const documents = (part: PartName, property: string): Say<Texts> => ({
  write({ el, ...others }, draft) {
    for (const [nr, document] of el.entries()) draft.add(part, nr, { [property]: document });
    return Object.keys(others).length > 0 ? others : undefined;
  },
  read(entity, rest) {
    const el = (entity.parts(part) ?? []).flatMap((item) => item.text(property) ?? []);
    return el.length > 0 || rest !== undefined ? { el, ...(rest as object | undefined) } : undefined;
  },
});

const languageNames = new Intl.DisplayNames('el', { type: 'language' });

/** Languages spoken, by their tags. */
export const languages: Say<string[]> = {
  write(tags, draft) {
    for (const tag of tags) draft.add('languages', tag, { code: tag, name: languageNames.of(tag) ?? tag });
    return undefined;
  },
  read: (entity) =>
    listed((entity.parts('languages') ?? []).flatMap((language) => language.text('code') ?? [])),
};

/** What it costs, as the one option. */
export const cost: Say<Money> = {
  write({ amount, currency }, draft) {
    draft.add('cost_options', 0, { amount, currency });
    return undefined;
  },
  read(entity) {
    const options = entity.parts('cost_options') ?? [];
    const [first] = options;
    if (options.length > 1) entity.fault('cost_options', 'are several; only one is kept', options.length);
    const amount = first?.number('amount');
    return amount === undefined
      ? undefined
      : { amount, currency: (first?.text('currency') ?? 'EUR').toUpperCase() };
  },
};

/** Topics, each an attribute with a term that bears its name. */
export const terms = (type: string): Say<string[]> => ({
  write(topics, draft) {
    for (const code of topics) {
      const name = draft.called.titles.get(code) ?? code;
      draft.term(type, { taxonomy: 'topics', code, name });
    }
    return undefined;
  },
  read: (entity) =>
    listed(
      entity.attributes.flatMap(({ taxonomy, type: of, code }) =>
        taxonomy === 'topics' && of === type && code !== undefined ? [code] : [],
      ),
    ),
});

/** Another record: its UUID in a property, our id as the rest. Without the latter it is the one that came as that UUID. */
export const link = (property: string): Say<string> => ({
  write(id, draft) {
    draft.refer(property, id);
    return id;
  },
  read(entity, rest) {
    const uuid = entity.text(property);
    const points = uuid !== undefined && isUuid(uuid);
    if (uuid !== undefined && !points) entity.fault(property, 'is no UUID');
    return typeof rest === 'string' && (!points || uuidOf(rest) === uuid) ? rest : points ? uuid : undefined;
  },
});
