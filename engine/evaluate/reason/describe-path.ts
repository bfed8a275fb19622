import { isDisbursement } from "../../model/block-kinds.ts";
import type { CompiledModule } from "../../model/module.ts";

const known: Readonly<Record<string, string>> = {
  "claim.approval_status": "the claim's approval status",
  "claim.claim_status": "the claim's status",
  "claim.claimant.relationship": "the claimant's relationship",
  "claim.policy.sum_assured": "the policy's sum assured",
  "claim.policy.start_date": "the policy's start date",
  "claim.policy.end_date": "the policy's end date",
  "claim.created_at": "the date the claim was opened",
};

// They only hold what people mean.
const wrappers = new Set(["module", "payment_details", "details", "app_data"]);

// The words depend on the module alone, and every evaluation of a waiting claim asks for the same few.
const described = new WeakMap<CompiledModule, Map<string, string>>();

/** A path in the words of the form: a block by its title, other fields spelled out, the rest as written. */
export function describePath(path: string, module: CompiledModule): string {
  let words = described.get(module);
  if (!words) described.set(module, (words = new Map()));
  let text = words.get(path);
  if (text === undefined) words.set(path, (text = findWords(path, module)));
  return text;
}

function findWords(path: string, module: CompiledModule): string {
  const common = known[path];
  if (common) return common;
  const segments = path.split(".").map((segment) => segment.replace(/^\[(.*)\]$/, "$1"));
  const [claim, owner, name, field] = segments;
  if (claim === "claim" && owner === "block_states" && name !== undefined) {
    const block = module.byKey.get(name);
    const title = `“${(block && titleOf(block.block)) ?? name}”`;
    return block && isDisbursement(block.type) && field === "status" ? `the status of ${title}` : title;
  }
  if (claim !== "claim" || owner === undefined) return path;
  const last = spellOut(segments.at(-1) ?? path);
  const beneficiary = /^claim\.policy\.beneficiaries\.(\d+)\./.exec(segments.join("."))?.[1];
  if (beneficiary !== undefined) return `beneficiary ${Number(beneficiary) + 1}'s ${last}`;
  if (segments.length === 2) return `the claim's ${last}`;
  const inner = segments.slice(2, -1).filter((segment) => !wrappers.has(segment));
  return `the ${inner.length === 0 ? spellOut(owner) : inner.map(spellOut).join(" ")}'s ${last}`;
}

/** The title of a block where it is plain text. */
export function titleOf(block: object): string | undefined {
  const { title } = block as { title?: unknown };
  return typeof title === "string" && title !== "" && !title.includes("{{") ? title : undefined;
}

function spellOut(segment: string): string {
  return segment.replaceAll("_", " ");
}
