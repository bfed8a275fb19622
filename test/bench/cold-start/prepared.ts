import { readFileSync } from "node:fs";

/** What a program that only renders starts from: the templates, taken out of their module beforehand. */
export interface Prepared {
  readonly module: { readonly timeZone: string; readonly locale: string; readonly currency: string };
  readonly templates: readonly string[];
  readonly claim: object;
}

export function readPrepared(path: string): Prepared {
  return JSON.parse(readFileSync(path, "utf8")) as Prepared;
}
