/** What a document points to. */
export interface Reference {
  kind: 'link' | 'path' | 'script';
  /** As written. */
  text: string;
  line: number;
  /** Of a script, the package that is named behind it: `npm run import -w @koinipoli/kalo`. */
  workspace?: string;
}

const scriptCall = /\bnpm (?:run(?: -s| --silent)? )([\w:.-]+)(?: -w ([\w@/-]+))?/g;
const inlineLink = /\[[^\]]*\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)/g;
const linkDefinition = /^\s*\[[^\]]+\]:\s+<?(\S+?)>?\s*$/;
const codeSpan = /(`+)(.+?)\1/g;

/** Reads links, backticked paths and `npm run` names out of a document; of a fenced block only the scripts. */
export function readReferences(markdown: string): Reference[] {
  return eachLine(markdown).flatMap(({ text, line, isCode }) => {
    const found = [...text.matchAll(scriptCall)].map(
      ([, script = '', workspace]): Reference => ({
        kind: 'script',
        text: script,
        line,
        ...(workspace === undefined ? {} : { workspace }),
      }),
    );
    if (isCode) return found;
    const prose = text.replace(codeSpan, '');
    const links = [...prose.matchAll(inlineLink)].map((link) => link[1] ?? '');
    // The text of a link may itself be a code span, so links are read before the spans are cut as well.
    const all = new Set([...links, ...[...text.matchAll(inlineLink)].map((link) => link[1] ?? '')]);
    const definition = linkDefinition.exec(prose)?.[1];
    if (definition) all.add(definition);
    const spans = [...text.matchAll(codeSpan)].map((span) => (span[2] ?? '').trim());
    return [
      ...found,
      ...[...all].map((link): Reference => ({ kind: 'link', text: link, line })),
      ...spans.filter(looksLikePath).map((path): Reference => ({ kind: 'path', text: path, line })),
    ];
  });
}

/** All anchors that GitHub gives a document: its headings as slugs, and explicit ids. */
export function readAnchors(markdown: string): Set<string> {
  const anchors = new Set<string>();
  for (const { text, isCode } of eachLine(markdown)) {
    if (isCode) continue;
    for (const [, id] of text.matchAll(/<a (?:id|name)="([^"]+)"/g)) anchors.add(id ?? '');
    const heading = /^#{1,6}\s+(.+?)\s*#*$/.exec(text)?.[1];
    if (!heading) continue;
    const slug = slugOf(heading);
    let unique = slug;
    for (let n = 1; anchors.has(unique); n++) unique = `${slug}-${n}`;
    anchors.add(unique);
  }
  return anchors;
}

function slugOf(heading: string): string {
  const plain = heading.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');
  return plain
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}_\- ]/gu, '')
    .replace(/ /g, '-');
}

/** Contains `/`, nothing that a path of this project never holds, and ends in an extension or in `/`. */
function looksLikePath(span: string): boolean {
  if (!/^[\w@.*-]+(\/[\w@.*-]+)*\/?$/.test(span) || !span.includes('/')) return false;
  if (/^[a-z0-9-]+(\.[a-z0-9-]+)+\//i.test(span)) return false; // a host, `example.gr/path.json`
  if (/^\d+\/\d/.test(span)) return false; // a fraction
  return span.endsWith('/') || /\.[a-z][a-z0-9]{0,9}$/i.test(span);
}

function eachLine(markdown: string): { text: string; line: number; isCode: boolean }[] {
  let fence: string | null = null;
  return markdown.split('\n').map((text, index) => {
    const mark = /^\s*(```+|~~~+)/.exec(text)?.[1];
    const isFence = mark !== undefined && (fence === null || mark.startsWith(fence));
    const isCode = fence !== null || isFence;
    if (isFence) fence = fence === null ? mark : null;
    return { text, line: index + 1, isCode };
  });
}
