import { findNearestName } from "../../../diagnostics/nearest-name.ts";
import type { Finding } from "../../finding.ts";
import type { Rule, RuleContext } from "../rule.ts";
import { isGuarded } from "./fields/guarded-paths.ts";
import { findInModuleSchema } from "./fields/module-schema.ts";
import { findEvidence, type SampleClaim, sampleClaims, valuesIn } from "./fields/sample-claims.ts";
import { placeOfReference } from "./reading/place.ts";
import { readExpressions } from "./reading/read-expressions.ts";
import { renameStep } from "./reading/rename-step.ts";

/** A field of the product's own data that neither its schema nor any sample policy has. */
export const unknownModuleField: Rule = { name: "unknown-module-field", check };

const moduleDepth = 3;

function check(context: RuleContext): readonly Finding[] {
  const samples = sampleClaims(context).filter(({ scope }) => !isPlaceholder(scope));
  return readExpressions(context).ofClaim.flatMap(({ path = [], reference, placed }) => {
    if (path.length <= moduleDepth || path[1] !== "policy" || path[2] !== "module") return [];
    const unknown = findUnknown(path, samples, context);
    if (!unknown) return [];
    const { field = "", nearest } = unknown.params;
    const newName = nearest === undefined ? undefined : String(nearest);
    const fixes = renameStep({ reference, placed }, String(field), newName, context);
    return [{ code: "CB2114", ...unknown, ...placeOfReference(reference, placed, context), fixes }];
  });
}

/** What a new Workbench folder comes with says nothing about this product. */
function isPlaceholder({ claim }: SampleClaim["scope"]): boolean {
  return valuesIn(claim, ["policy", "module", "type"]).includes("example_module_type");
}

function isItem(step = ""): boolean {
  return /^(?:\*|\d+)$/.test(step);
}

function hasItems(path: readonly string[], samples: readonly SampleClaim[]): boolean {
  return samples.some(({ scope }) => valuesIn(scope, path).some((value) => Array.isArray(value) && value.length > 0));
}

function findUnknown(
  path: readonly string[],
  samples: readonly SampleClaim[],
  context: RuleContext,
): Pick<Finding, "params" | "related"> | undefined {
  for (let at = moduleDepth; at < path.length; at += 1) {
    const ofSchema = findInModuleSchema(path.slice(moduleDepth, at + 1), context);
    const ofSamples = findEvidence(path, at, samples);
    if (ofSchema.kind === "present" || ofSamples.isPresent) continue;
    const isDenied = ofSchema.kind === "absent";
    const [sample] = ofSamples.samples;
    // Lists differ in length; what the items of one hold, the next step shows.
    if (!isDenied && isItem(path[at]) && hasItems(path.slice(0, at), samples)) continue;
    if (!isDenied && (!sample || isGuarded(path, at, context))) return undefined;
    const field = path[at] ?? "";
    const names = new Set([...ofSamples.names, ...(isDenied ? ofSchema.names : [])]);
    const nearest = findNearestName(field, names);
    const where = [
      ...(isDenied ? ["the schema of the module's data"] : []),
      ...(sample ? [ofSamples.samples.length > 1 ? "any sample policy" : `the sample policy "${sample.name}"`] : []),
    ];
    return {
      params: {
        holder: path.slice(0, at).join("."),
        field,
        where: where.join(" or "),
        ...(nearest !== undefined && { nearest }),
      },
      ...(sample && { related: [{ message: `the sample policy "${sample.name}" is here`, pointer: sample.pointer }] }),
    };
  }
  return undefined;
}
