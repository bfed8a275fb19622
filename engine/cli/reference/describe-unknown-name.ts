import { findNearestName } from "../../index.ts";

export interface UnknownName {
  readonly noun: string;
  readonly wanted: string;
  readonly known: readonly string[];
  /** The command that lists all of them. */
  readonly listing: string;
}

export function describeUnknownName({ noun, wanted, known, listing }: UnknownName): string {
  const nearest = findNearestName(wanted, known);
  const hint = nearest === undefined ? "" : ` Did you mean "${nearest}"?`;
  return `There is no ${noun} "${wanted}".${hint} \`${listing}\` lists them all.`;
}
