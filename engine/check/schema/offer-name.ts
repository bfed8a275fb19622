import { locate } from "../../diagnostics/locate.ts";
import type { ModuleSource } from "../../model/source.ts";
import type { Finding } from "../finding.ts";
import type { SchemaFinding } from "./schema-finding.ts";

/** Adds the fix to a property whose name is near another: the name that is meant, quoted as the wrong one is. */
export function offerName(finding: SchemaFinding, source: ModuleSource): Finding {
  const { nearest } = finding.params;
  if (finding.code !== "CB2001" || nearest === undefined) return finding;
  const { pointer, part } = finding;
  const quote = firstCharacterAt(finding, source);
  const newText = quote === '"' || quote === "'" ? `${quote}${nearest}${quote}` : String(nearest);
  return { ...finding, fixes: [{ title: `Write ${nearest}`, safe: false, edits: [{ pointer, part, newText }] }] };
}

function firstCharacterAt({ pointer, part }: SchemaFinding, source: ModuleSource): string | undefined {
  const place = locate(source, { pointer, part });
  const document = source.documents.find(({ file }) => file === place.file);
  return document?.text[document.spanOf(place.pointer, part).start];
}
