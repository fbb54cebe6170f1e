/** What a walk through the hub writes down: prose, files, commands and what they were answered. */
export class Book {
  readonly #lines: string[] = [];
  readonly #hidden: [string, string][] = [];
  readonly #ids = new Map<string, string>();

  constructor(title: string) {
    this.#lines.push(`# ${title}`, '');
  }

  chapter(title: string): void {
    this.#lines.push(`## ${title}`, '');
  }

  say(text: string): void {
    this.#lines.push(this.#masked(text), '');
  }

  /** A block of code; `language` is that of the fence. */
  show(language: string, content: string): void {
    const text = this.#masked(content).replace(/[ \t\r]+$/gm, '');
    this.#lines.push(`\`\`\`${language}`, text.trim(), '```', '');
  }

  /** From now on the text stands in the book under another name, because it differs from walk to walk. */
  hide(text: string, name: string): void {
    this.#hidden.unshift([text, name]);
  }

  text(): string {
    return `${this.#lines.join('\n').trim()}\n`;
  }

  #masked(text: string): string {
    let masked = text;
    for (const [secret, name] of this.#hidden) masked = masked.replaceAll(secret, name);
    return masked
      .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => this.#nameOf(id))
      .replace(/\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d+)?Z| \d\d:\d\d\b)/g, '‹time›')
      .replace(/(#\w+\/\w+\/)[\w-]{20,}/g, '$1‹token›');
  }

  /** Ids are new in every walk; which are the same is what a reader wants to see. */
  #nameOf(id: string): string {
    const name = this.#ids.get(id) ?? `‹uuid ${this.#ids.size + 1}›`;
    this.#ids.set(id, name);
    return name;
  }
}

/** JSON as people write it: what fits into a line stands in one. */
export function jsonText(value: unknown, indent = ''): string {
  const line = spaced(value);
  if (line.length + indent.length <= 110 || typeof value !== 'object' || value === null) return line;
  const inner = `${indent}  `;
  const isList = Array.isArray(value);
  const parts = isList
    ? value.map((item) => jsonText(item, inner))
    : Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${jsonText(item, inner)}`);
  const [open, close] = isList ? '[]' : '{}';
  return `${open}\n${parts.map((part) => inner + part).join(',\n')}\n${indent}${close}`;
}

function spaced(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? '[]' : `[${value.map(spaced).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const parts = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${spaced(item)}`);
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
}
