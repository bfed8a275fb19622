import type { ModuleDocument } from "../model/documents.ts";
import type { CompiledModule, Rounding } from "../model/module.ts";

type Head = Pick<CompiledModule, "key" | "name" | "version" | "currency" | "timeZone" | "locale" | "rounding">;

const roundings: readonly string[] = ["down", "half_up", "half_even", "reject"] satisfies readonly Rounding[];

/**
 * What a module says about itself. A module with mistakes runs as well, so nothing may be trusted to have its type: what is
 * no text is kept as a text that fits nothing, and is refused where it would matter.
 */
export function readModuleHead(document: ModuleDocument): Head {
  const key = toText(document.key) ?? "";
  return {
    key,
    name: toText(document.name) ?? key,
    version: toText(document.version) ?? "",
    currency: toText(document.currency),
    timeZone: toText(document.time_zone) ?? "UTC",
    locale: toText(document.locale) ?? "en",
    rounding: toRounding(document.rounding),
  };
}

function toText(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** Nobody can say how an unknown rule would round, so it rounds nothing. */
function toRounding(value: unknown): Rounding {
  if (value === undefined || value === null) return "down";
  return roundings.includes(value as string) ? (value as Rounding) : "reject";
}
