const width = 120;

/** JSON for people to compare, laid out as the formatter of this repository does: a list of scalars on one line if it fits. */
export function toGoldenText(value: unknown): string {
  const text = JSON.stringify(value, null, 2).replaceAll(
    /^.*\[\n(?:\s+(?:"(?:[^"\\]|\\.)*"|[\w.-]+),?\n)+\s*\],?$/gm,
    joinLines,
  );
  return `${text}\n`;
}

function joinLines(lines: string): string {
  const joined = lines
    .replaceAll(/\n\s*/g, " ")
    .replace("[ ", "[")
    .replace(/ \](,?)$/, "]$1");
  return joined.length <= width ? joined : lines;
}
