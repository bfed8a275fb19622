import { limits } from "./limits.ts";
import type { Problem } from "./problem.ts";
import type { YamlError } from "./yaml-tree.ts";

export function toSyntaxProblem(text: string, error: YamlError): Problem {
  const { message, span } = error;
  switch (error.kind) {
    case "several_documents":
      return { code: "CB1016", span };
    case "too_deep":
      return { code: "CB1005", params: { limit: limits.depth }, span };
    case "version":
      return { code: "CB1027", params: { version: message }, span };
    case "tag":
      return { code: "CB1013", params: { tag: text.slice(span.start, span.end) }, span };
    default:
      return findUnquotedTemplate(text, span.start) ?? { code: "CB1002", params: { reason: toReason(error) }, span };
  }
}

/** The commonest mistake of all: `title: {{a}} and {{b}}`, which stops making sense only after the first template. */
function findUnquotedTemplate(text: string, offset: number): Problem | undefined {
  const lineStart = text.lastIndexOf("\n", offset - 1) + 1;
  const match = /(?:^|[:-][ \t]+)(\{\{)/.exec(text.slice(lineStart, offset + 2));
  if (!match) return undefined;
  const start = lineStart + match.index + match[0].length - 2;
  const lineEnd = text.indexOf("\n", start);
  return { code: "CB1018", span: { start, end: lineEnd === -1 ? text.length : lineEnd } };
}

/** In the words of somebody who writes YAML, not of somebody who parses it. */
const reasons: { readonly [code: string]: string } = {
  BAD_INDENT: "the indentation does not fit the lines before, or a closing bracket is missing",
  BLOCK_AS_IMPLICIT_KEY: "there is a second colon; a text with a colon in it needs quotes, a key of its own a new line",
  MULTILINE_IMPLICIT_KEY: "a key runs over several lines, or its colon is missing",
  UNEXPECTED_TOKEN: "this does not belong here",
  BLOCK_IN_FLOW: "inside brackets everything is written with brackets, commas and colons",
};

const words: readonly (readonly [theirs: string, ours: string])[] = [
  ["Implicit map keys need to be followed by map values", "a colon and a value are missing after this key"],
  ["Missing closing 'quote", "the closing ' is missing"],
  ['Missing closing "quote', 'the closing " is missing'],
  ["Plain value cannot start with", "a value without quotes cannot start with"],
  ["flow sequence", "list"],
  ["flow map", "object"],
  ["Flow sequence", "the list"],
  ["Flow map", "the object"],
];

function toReason({ code = "", message }: YamlError): string {
  const known = reasons[code];
  if (known !== undefined) return known;
  const reason = words.reduce((text, [theirs, ours]) => text.replaceAll(theirs, ours), message);
  return reason.replace(/[.\s]+$/, "").replace(/^[A-Z](?=[a-z ])/, (letter) => letter.toLowerCase());
}
