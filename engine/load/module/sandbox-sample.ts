import type { Json, JsonObject } from "../../model/json.ts";
import type { SourceDocument } from "../../model/source.ts";
import { type Assembly, isObject, refuseContent } from "./assembly.ts";

const sampleName = "sandbox";

/** The sandbox policy of a Workbench folder as a sample policy, and a claim on it that has just been opened. */
export function addSandboxSample(assembly: Assembly, document: SourceDocument): void {
  const { file, value } = document;
  if (!isObject(value)) return refuseContent(assembly, document, "an object");
  const { policy, policyholder = null } = value;
  if (!isObject(policy)) return;
  const claim = openClaim(policy, policyholder);
  assembly.document["samples"] = { policies: { [sampleName]: policy }, claims: { [sampleName]: claim } };
  Object.assign(assembly.sections, {
    samples: { file, pointer: "" },
    [`samples/policies/${sampleName}`]: { file, pointer: "/policy" },
    [`samples/claims/${sampleName}/policy`]: { file, pointer: "/policy" },
    [`samples/claims/${sampleName}/policyholder`]: { file, pointer: "/policyholder" },
  });
}

function openClaim(policy: JsonObject, policyholder: Json): JsonObject {
  const createdAt = policy["created_at"] ?? null;
  return {
    claim_id: "00000000-0000-4000-8000-000000000001",
    claim_number: "SAMPLE",
    ...(typeof createdAt === "string" && { created_at: createdAt, updated_at: createdAt }),
    policy_id: policy["policy_id"] ?? null,
    policyholder_id: policy["policyholder_id"] ?? null,
    claim_status: "open",
    approval_status: "pending",
    claimant: null,
    app_data: null,
    currency: policy["currency"] ?? null,
    policyholder,
    policy,
    block_states: {},
  };
}
