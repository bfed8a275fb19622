import { replaceSealed } from "./sealed-text.ts";

const mask = "••••";

/** What is shown instead of a value: `•••• 6789`, or `••••` where its last four characters would say too much. */
export function maskOf(lastFour: string): string {
  return lastFour === "" ? mask : `${mask} ${lastFour}`;
}

/** A text, JSON included, with each sealed value in it replaced by its mask. Needs no key. */
export function maskSealed(text: string): string {
  return replaceSealed(text, maskOf);
}

export function isMask(text: string): boolean {
  return text.startsWith(mask) && /^••••( [A-Za-z0-9]{4})?$/.test(text);
}

/** Whether a part of a text stands masked. */
export function holdsMask(text: string): boolean {
  return text.includes(mask);
}
