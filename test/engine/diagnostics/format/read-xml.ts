export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

interface OpenElement extends XmlElement {
  readonly children: XmlElement[];
  text: string;
}

const token =
  /<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([\w-]+)((?:\s+[\w-]+="[^"<&]*(?:&(?:amp|lt|gt|quot|#x[\dA-F]+);[^"<&]*)*")*)\s*(\/?)>|([^<&]+)|&(amp|lt|gt|quot|#x[\dA-F]+);/y;
const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"' };

/** The root of a well-formed XML document; anything else is an error. Only what a report needs is understood. */
export function readXml(xml: string): XmlElement {
  const root: OpenElement = { name: "", attributes: {}, children: [], text: "" };
  const open: OpenElement[] = [root];
  const start = xml.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\s*/, "");
  if (/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD]/.test(start.replaceAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g, ""))) {
    throw new Error("a character that XML does not allow");
  }
  let at = 0;
  while (at < start.length) {
    token.lastIndex = at;
    const match = token.exec(start);
    if (!match) throw new Error(`not XML: ${start.slice(at, at + 60)}`);
    at = token.lastIndex;
    const [, cdata, closing, name, attributes = "", empty, text, entity] = match;
    const current = open.at(-1) ?? root;
    if (name === undefined) current.text += cdata ?? text ?? decode(`&${entity};`);
    else if (closing) {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes another element`);
    } else {
      const element: OpenElement = { name, attributes: readAttributes(attributes), children: [], text: "" };
      current.children.push(element);
      if (!empty) open.push(element);
    }
  }
  const [only] = root.children;
  if (open.length !== 1 || root.children.length !== 1 || !only) throw new Error("not one root that is closed");
  return only;
}

function readAttributes(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = "", value = ""]) => [name, decode(value)]),
  );
}

function decode(text: string): string {
  return text.replaceAll(/&(\w+|#x[\dA-F]+);/g, (_, name: string) =>
    name.startsWith("#x") ? String.fromCodePoint(Number.parseInt(name.slice(2), 16)) : (named[name] ?? ""),
  );
}
