import { findNearestName } from "../../diagnostics/index.ts";
import type { SchemaFinding } from "./schema-finding.ts";

/** A misspelt name of a required property is found twice, as unknown and as missing: only the unknown one is kept. */
export function mergeMisspellings(findings: readonly SchemaFinding[]): readonly SchemaFinding[] {
  const missing = new Map<string, SchemaFinding[]>();
  for (const finding of findings) {
    if (finding.code === "CB2002") missing.set(finding.pointer, [...(missing.get(finding.pointer) ?? []), finding]);
  }
  if (missing.size === 0) return findings;
  const explained = new Set<SchemaFinding>();
  const merged = findings.map((finding) => {
    if (finding.code !== "CB2001") return finding;
    const owner = finding.pointer.slice(0, finding.pointer.lastIndexOf("/"));
    const candidates = (missing.get(owner) ?? []).filter((candidate) => !explained.has(candidate));
    const names = candidates.flatMap(namesOf);
    const property = String(finding.params["property"]);
    const nearest = findNearestName(property, names) ?? optionWord(owner, property, names);
    const match = candidates.find((candidate) => nearest !== undefined && namesOf(candidate).includes(nearest));
    if (nearest === undefined || match === undefined) return finding;
    explained.add(match);
    return { ...finding, params: { ...finding.params, nearest } };
  });
  return merged.filter((finding) => !explained.has(finding));
}

const optionWords: Readonly<Record<string, ReadonlySet<string>>> = {
  key: new Set(["id", "code"]),
  value: new Set(["label", "name", "text", "title"]),
};

/** What other formats call the key and the label of an option. */
function optionWord(owner: string, property: string, names: readonly string[]): string | undefined {
  if (!/\/options\/\d+$/.test(owner)) return undefined;
  return names.find((name) => optionWords[name]?.has(property));
}

/** A finding may miss one of several: `options or datastore`. */
function namesOf(finding: SchemaFinding): readonly string[] {
  return String(finding.params["property"]).split(" or ");
}
