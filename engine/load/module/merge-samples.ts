import { placeInText } from "../../diagnostics/locate.ts";
import { findNearestName } from "../../diagnostics/nearest-name.ts";
import { toPointer } from "../../diagnostics/pointer.ts";
import { toRange } from "../../diagnostics/position.ts";
import { reportAt } from "../../diagnostics/report.ts";
import type { Json, JsonObject } from "../../model/json.ts";
import type { SourceDocument } from "../../model/source.ts";
import { type Assembly, isObject } from "./assembly.ts";

export interface SampleFile {
  readonly document: SourceDocument;
  readonly samples: JsonObject;
  /** Where `samples` stands in the file. */
  readonly pointer: string;
  readonly documents: readonly SourceDocument[];
}

/** Adds the named policies and claims of one file to those of the others. Each sample keeps its own file and place. */
export function mergeSamples(assembly: Assembly, { document, samples, pointer, documents }: SampleFile): void {
  const { file } = document;
  assembly.sections["samples"] ??= { file, pointer };
  const merged: { [kind: string]: Json } = toMutable(assembly.document["samples"]);
  assembly.document["samples"] = merged;
  for (const [kind, named] of Object.entries(samples)) {
    if (kind === "$schema") continue;
    const kindPointer = pointer + toPointer([kind]);
    if (!Object.hasOwn(merged, kind)) assembly.sections[`samples/${kind}`] = { file, pointer: kindPointer };
    const earlier = Object.hasOwn(merged, kind) ? merged[kind] : {};
    if (!isObject(named) || !isObject(earlier)) {
      // Not what a list of samples looks like: the schema says so at its place.
      merged[kind] = named;
      continue;
    }
    // In the order of the files, the first sample of the first file being the one that a command shows by default.
    merged[kind] = { ...earlier, ...named, ...earlier };
    for (const name of Object.keys(named)) {
      const place = { document, pointer: kindPointer + toPointer([name]), documents };
      if (Object.hasOwn(earlier, name)) reportDuplicate(assembly, kind, name, place);
      else assembly.sections[sectionOf(kind, name)] = { file, pointer: place.pointer };
    }
  }
}

interface SamplePlace {
  readonly document: SourceDocument;
  readonly pointer: string;
  readonly documents: readonly SourceDocument[];
}

function reportDuplicate(
  assembly: Assembly,
  kind: string,
  name: string,
  { document, pointer, documents }: SamplePlace,
): void {
  const earlier = assembly.sections[sectionOf(kind, name)];
  const other = documents.find((candidate) => candidate.file === earlier?.file);
  if (!earlier || !other) return;
  const range = toRange(other, other.spanOf(earlier.pointer, "key"));
  assembly.diagnostics.push(
    reportAt({
      code: "CB1023",
      params: { sample: name, other: other.file },
      place: placeInText(document, document.spanOf(pointer, "key"), pointer),
      related: [{ message: `"${name}" is first written here.`, file: other.file, range }],
    }),
  );
}

/** A claim may name its policy, so that several claims share one; templates need the policy itself. */
export function resolveSamplePolicies(assembly: Assembly, documents: readonly SourceDocument[]): void {
  const samples = assembly.document["samples"];
  if (!isObject(samples) || !isObject(samples["claims"])) return;
  const policies = isObject(samples["policies"]) ? samples["policies"] : {};
  const claims = { ...samples["claims"] };
  assembly.document["samples"] = { ...samples, claims };
  for (const [name, claim] of Object.entries(claims)) {
    if (!isObject(claim) || typeof claim["policy"] !== "string") continue;
    const policyName = claim["policy"];
    const policy = Object.hasOwn(policies, policyName) ? policies[policyName] : undefined;
    if (policy === undefined) {
      reportUnknownPolicy(assembly, name, policyName, Object.keys(policies), documents);
    } else {
      claims[name] = { ...claim, policy };
      const place = assembly.sections[sectionOf("policies", policyName)];
      if (place) assembly.sections[`${sectionOf("claims", name)}/policy`] = place;
    }
  }
}

function reportUnknownPolicy(
  assembly: Assembly,
  claim: string,
  policy: string,
  known: readonly string[],
  documents: readonly SourceDocument[],
): void {
  const section = assembly.sections[sectionOf("claims", claim)];
  const document = documents.find((candidate) => candidate.file === section?.file);
  if (!section || !document) return;
  const pointer = `${section.pointer}/policy`;
  const nearest = findNearestName(policy, known);
  const params = { policy, ...(nearest !== undefined && { nearest }) };
  const place = placeInText(document, document.spanOf(pointer), pointer);
  assembly.diagnostics.push(reportAt({ code: "CB1022", params, place }));
}

function sectionOf(kind: string, name: string): string {
  return `samples/${kind}/${name}`;
}

function toMutable(value: Json | undefined): { [key: string]: Json } {
  return isObject(value) ? { ...value } : {};
}
