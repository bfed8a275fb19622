import { toPointer } from "../../diagnostics/index.ts";
import type { Claim, ScenarioFile } from "../../model/documents.ts";
import type { ClaimScope } from "../../model/evaluation.ts";
import type { Json, JsonObject } from "../../model/json.ts";
import type { CompiledModule } from "../../model/module.ts";
import { isJsonObject } from "./is-json-object.ts";
import { applyPatch } from "./patch.ts";
import type { Level } from "./read-now.ts";
import type { Reporter } from "./reporter.ts";

interface Given {
  readonly file: ScenarioFile;
  readonly module: CompiledModule;
  readonly now: number;
  readonly reporter: Reporter;
}

/** The claim that a scenario starts from: the named one, with its policy, and with all that the levels change in it. */
export function readGivenClaim(levels: readonly Level[], given: Given): ClaimScope {
  const claim = findGiven("claim", levels, given);
  const written = claim?.value ?? newClaim(given.now);
  const policy = findGiven("policy", levels, given)?.value;
  const ownPolicy = readOwnPolicy(written["policy"], claim?.name, given);
  const start: JsonObject = {
    ...written,
    ...(ownPolicy !== undefined && { policy: ownPolicy }),
    ...(policy && { policy, ...idsOf(policy) }),
  };
  return levels.reduce<Json>((patched, { values }) => patchClaim(patched, values), start) as unknown as Claim;
}

function patchClaim(claim: Json, { claim: patch, policy }: Level["values"]): Json {
  const patched = patch ? applyPatch(claim, patch as JsonObject) : claim;
  return policy ? applyPatch(patched, { policy: policy as JsonObject }) : patched;
}

interface Found {
  readonly name: string;
  readonly value: JsonObject;
}

function findGiven(kind: "claim" | "policy", levels: readonly Level[], given: Given): Found | undefined {
  const level = levels.findLast(({ values }) => values.given?.[kind] !== undefined);
  const name = level?.values.given?.[kind];
  if (level === undefined || name === undefined) return undefined;
  return { name, value: findNamed(kind, name, `${level.pointer}/given/${kind}`, given) };
}

/** A claim of this file may name its policy; those of the samples hold theirs already. */
function readOwnPolicy(policy: Json | undefined, claim: string | undefined, given: Given): Json | undefined {
  if (typeof policy !== "string" || claim === undefined) return policy;
  return findNamed("policy", policy, toPointer(["claims", claim, "policy"]), given);
}

function findNamed(kind: "claim" | "policy", name: string, pointer: string, given: Given): JsonObject {
  const known = namedIn(kind, given);
  const found = Object.hasOwn(known, name) ? known[name] : undefined;
  if (isJsonObject(found)) return found;
  given.reporter.reportName({ code: "CB8004", params: { kind, name }, name, known: Object.keys(known), pointer });
  return {};
}

function namedIn(kind: "claim" | "policy", { file, module }: Given): JsonObject {
  const section = kind === "claim" ? "claims" : "policies";
  const samples = module.document.samples?.[section];
  return { ...(samples as JsonObject | undefined), ...(file[section] as JsonObject | undefined) };
}

/** A claim is about one policy: where a scenario gives another one, the ids follow. */
function idsOf({ policy_id, policyholder_id }: JsonObject): JsonObject {
  return { ...(policy_id !== undefined && { policy_id }), ...(policyholder_id !== undefined && { policyholder_id }) };
}

function newClaim(now: number): JsonObject {
  const at = new Date(now).toISOString();
  return {
    claim_id: "00000000-0000-4000-8000-000000000001",
    claim_number: "S-1",
    created_at: at,
    updated_at: at,
    claim_status: "open",
    approval_status: "pending",
  };
}
