import { wrapText } from "../../../diagnostics/format/wrap-text.ts";

const hanging = 4;

/** A line that is too long goes on below itself, a little further in. */
export function wrapLine(line: string, width: number): string {
  if (line.length <= width) return line;
  const text = line.trimStart();
  const indent = line.length - text.length;
  const [first = "", ...others] = wrapText(text, width - indent);
  const further = " ".repeat(indent + hanging);
  return [`${" ".repeat(indent)}${first}`, ...others.map((other) => `${further}${other}`)].join("\n");
}
