const defaultWidth = 120;
const margin = 8;

/** Breaks a text between words. A word longer than a line stays whole, so that it can be copied. */
export function wrapText(text: string, width: number = defaultWidth): string[] {
  const room = Math.max(20, width - margin);
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= room) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
