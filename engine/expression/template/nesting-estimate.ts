/**
 * How deeply the blocks and parentheses of a text may be nested, without parsing it. The parser's time grows with the cube
 * of the depth, so what is absurdly deep must never reach it. Comments and texts are counted too: the answer may be too
 * high, never too low.
 */
const marks = /\{\{~?(?:(?<opens>#)|(?<closes>\/)|(?<inverts>\^\s*[^\s~}])|(?<chains>else\s+[^\s~}]))|(?<paren>[()])/g;

export function estimateNesting(text: string): number {
  // For each open block how many levels its closing ends: `{{else if}}` opens one more inside.
  const open: number[] = [];
  let depth = 0;
  let parens = 0;
  let deepest = 0;
  for (const { groups } of text.matchAll(marks)) {
    if (groups?.["opens"] || groups?.["inverts"]) {
      open.push(1);
      depth++;
    } else if (groups?.["chains"]) {
      open.push((open.pop() ?? 0) + 1);
      depth++;
    } else if (groups?.["closes"]) {
      depth -= open.pop() ?? 0;
    } else {
      parens = Math.max(0, parens + (groups?.["paren"] === "(" ? 1 : -1));
    }
    deepest = Math.max(deepest, depth, parens);
  }
  return deepest;
}
