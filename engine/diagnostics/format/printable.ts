/**
 * Text from a file, made safe to print: control characters could move the cursor of a terminal, and characters that turn
 * the direction of writing could show another text than the one that counts.
 */
export function toPrintable(text: string): string {
  return text.replaceAll(/[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, "\uFFFD");
}
