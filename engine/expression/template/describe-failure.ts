/** The parser's token names -> what is wrong, in the words of someone who writes templates. */
const opening = "an opening {{ without its closing }}";

const tokenWords: ReadonlyMap<string, string> = new Map([
  ["CLOSE", "}}"],
  ["CLOSE_UNESCAPED", "}}}"],
  ["CLOSE_RAW_BLOCK", "}}}}"],
  ["CLOSE_SEXPR", ")"],
  ["OPEN_SEXPR", "("],
  ["OPEN", "{{"],
  ["OPEN_BLOCK", "{{#"],
  ["OPEN_UNESCAPED", "{{{"],
  ["OPEN_PARTIAL", "{{>"],
  ["EQUALS", "="],
  ["ID", "a name"],
  ["STRING", "a text in quotes"],
  ["NUMBER", "a number"],
  ["BOOLEAN", "true or false"],
  ["SEP", "a dot"],
  ["DATA", "@"],
  ["OPEN_BLOCK_PARAMS", "as |"],
  ["CLOSE_BLOCK_PARAMS", "|"],
]);

export function describeFailure(token: string | null, expected: readonly string[]): string {
  const awaits = (name: string): boolean => expected.includes(`'${name}'`);
  if (token === "EOF") {
    if (awaits("OPEN_ENDBLOCK")) return "the text ends inside a block: its {{/…}} is missing";
    if (awaits("END_RAW_BLOCK")) return "the text ends inside a raw block: its {{{{/…}}}} is missing";
    return `the text ends inside a mustache: ${opening}`;
  }
  if (token === "OPEN_ENDBLOCK") return "a {{/…}} closes a block that was never opened";
  if (token === "INVERSE" || token === "OPEN_INVERSE_CHAIN")
    return "an {{else}} stands outside a block, or twice in one";
  if (token === "INVALID" || token === null) return `a character that cannot stand in a mustache, or ${opening}`;
  if (token === "CLOSE" && awaits("CLOSE_SEXPR")) return "a ( without its closing )";
  if (token === "CLOSE_SEXPR") return "a ) without its opening (, or with nothing inside";
  if (token === "CLOSE" && awaits("ID")) return "a mustache without a name";
  return `${tokenWords.get(token) ?? "something"} stands where it cannot`;
}
