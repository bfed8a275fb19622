import { toPrintable } from "../../diagnostics/index.ts";

/** An element with its attributes in the order given, and its children or its text inside. */
export function writeElement(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  inside: readonly string[] | string = [],
): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`);
  const start = `<${name}${written.join("")}`;
  if (typeof inside === "string") return `${start}>${inside.split("\n").map(escapeXml).join("\n")}</${name}>`;
  if (inside.length === 0) return `${start}/>`;
  const lines = inside.map((child) => child.replaceAll(/^(?= *<)/gm, "  "));
  return [`${start}>`, ...lines, `</${name}>`].join("\n");
}

/** Safe in a text and in an attribute; what no XML document may hold, such as control characters, is replaced. */
export function escapeXml(text: string): string {
  return toPrintable(text)
    .replaceAll(/[\uD800-\uDFFF\uFFFE\uFFFF]/gu, "\uFFFD")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
