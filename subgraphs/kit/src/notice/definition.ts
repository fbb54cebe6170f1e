import type { Text } from '@koinipoli/schema';

/** What a notice's text names: words, words in several languages, or a day or instant. Nothing about a person. */
export type NoticeValue = string | Text | Date;

/** A kind of notice that one can subscribe to. */
export interface NoticeDefinition {
  /** `CALL_CLOSING`: its value in the network's enum. */
  kind: string;
  /** For the API: what is told, and when. */
  description: string;
  /** Texts of the mail; `{name}` stands for the value `name`. A line that holds an address alone becomes a link. */
  subject: Text;
  body: Text;
}

/** Keeps a definition's own form. */
export const defineNotice = <D extends NoticeDefinition>(definition: D): D => definition;

/** The notices of a network. */
export interface NoticeDesk {
  /** In the names of its mutations: `Kalo` gives `subscribeKaloNotices`. */
  infix: string;
  /** The network as its readers know it. */
  name: Text;
  kinds: readonly NoticeDefinition[];
}

/** Keeps a desk's own form. Throws for a kind that is there twice. */
export function defineNotices(desk: NoticeDesk): NoticeDesk {
  const kinds = desk.kinds.map(({ kind }) => kind);
  const twice = kinds.find((kind, at) => kinds.indexOf(kind) !== at);
  if (twice) throw new Error(`The notice ${twice} is there twice.`);
  return desk;
}
