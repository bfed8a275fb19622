import type { Reading } from "./module.ts";

const texts = new Set(["/title", "/description", "/markdown", "/placeholder", "/color"]);

/**
 * How a property of a block is read. What people only look at is text, where a missing value prints empty; everything
 * else decides about money or limits and keeps its type, where a missing value stays missing.
 */
export function readingOf(property: string): Reading {
  return texts.has(property) ? "text" : "value";
}
