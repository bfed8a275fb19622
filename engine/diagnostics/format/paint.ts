import type { Diagnostic } from "../../model/documents.ts";

const styles = { red: 31, yellow: 33, blue: 34, dim: 2, bold: 1 } as const;

export type Style = keyof typeof styles;

export type Paint = (style: Style, text: string) => string;

const escape = "\u001b[";

/** Colours for a terminal, or none. */
export function createPaint(color: boolean | undefined): Paint {
  return color ? (style, text) => `${escape}${styles[style]}m${text}${escape}0m` : (_style, text) => text;
}

export function styleOfSeverity(severity: Diagnostic["severity"]): Style {
  if (severity === "error") return "red";
  return severity === "warning" ? "yellow" : "blue";
}
