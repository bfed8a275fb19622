import type { BlockState, Evaluation } from "../../engine/index.ts";
import { readClaimToChange } from "../claims/read-claim.ts";
import { type BlockStateChange, type SavedBlockStates, saveBlockStates } from "../claims/save-block-states.ts";
import type { Answer } from "../http/answer.ts";
import { unknownProperty } from "../http/body-schema.ts";
import { formatEtag } from "../http/etag.ts";
import { closedObject, documentSchema } from "../http/json-schema.ts";
import type { Call, Route } from "../http/route.ts";
import type { Parts } from "../parts.ts";
import { type ProblemCode, type Refused, refuse } from "../problem.ts";
import { shownOf } from "../sealing/shown-evaluation.ts";
import { blockParameters, claimParameters } from "./parameters.ts";

const mostChanges = 500;

const problems: readonly ProblemCode[] = [
  "body_invalid",
  "not_found",
  "precondition_required",
  "precondition_failed",
  "block_state_invalid",
  "claim_closed",
  "module_missing",
  "store_unavailable",
];

const answers: Route["answers"] = {
  200: {
    description: "All block states as they are now, and the cards that changed.",
    schema: closedObject({
      claim_id: { type: "string" },
      block_states: { type: "object", additionalProperties: documentSchema("block-state") },
      cards: { type: "array", items: documentSchema("card") },
      etag: { type: "string", description: "What to send as If-Match with the next change." },
    }),
    headers: ["ETag"],
  },
};

export function blockRoutes(parts: Parts): readonly Route[] {
  return [saveMany(parts), saveOne(parts)];
}

function saveMany(parts: Parts): Route {
  const item = closedObject({ key: { type: "string", description: "Key of the block." }, block_state: stateSchema });
  return {
    method: "PATCH",
    path: "/v1/claims/{claim_id}/blocks",
    name: "saveBlockStates",
    ability: "capture",
    tag: "Claims",
    summary: "Saves the states of several blocks: all of them, or none.",
    parameters: claimParameters,
    requestHeaders: ["If-Match", "Idempotency-Key", "X-Sandbox-Actor"],
    body: { required: true, schema: { type: "array", minItems: 1, maxItems: mostChanges, items: item } },
    answers,
    problems,
    answer: (call) => {
      const given = call.body as readonly { readonly key: string; readonly block_state: BlockState }[];
      return save(
        parts,
        call,
        given.map((change, index) => ({ ...change, pointer: `/${index}/block_state` })),
      );
    },
  };
}

// The published interface sends the bare state; `{block_state}` is how the list writes it. One cannot be the other.
function saveOne(parts: Parts): Route {
  return {
    method: "PATCH",
    path: "/v1/claims/{claim_id}/blocks/{key}",
    name: "saveBlockState",
    ability: "capture",
    tag: "Claims",
    summary: "Saves the state of one block.",
    parameters: blockParameters,
    requestHeaders: ["If-Match", "Idempotency-Key", "X-Sandbox-Actor"],
    body: {
      required: true,
      schema: { anyOf: [documentSchema("block-state"), closedObject({ block_state: documentSchema("block-state") })] },
    },
    answers,
    problems,
    answer: (call) => {
      const { key = "" } = call.params;
      const body = call.body as BlockState | { readonly block_state: BlockState };
      const wrapped = typeof body === "object" && body !== null && "block_state" in body;
      const [extra] = wrapped ? Object.keys(body).filter((name) => name !== "block_state") : [];
      if (extra !== undefined) return refuse("body_invalid", {}, { errors: [unknownProperty(extra, "")] });
      const change = wrapped
        ? { key, block_state: body.block_state, pointer: "/block_state" }
        : { key, block_state: body, pointer: "" };
      return save(parts, call, [change]);
    },
  };
}

const stateSchema = documentSchema("block-state");

async function save(
  parts: Parts,
  { params, headers, actor, once }: Call,
  changes: readonly BlockStateChange[],
): Promise<Answer | Refused> {
  const before = await readClaimToChange(parts.store, params["claim_id"] ?? "", headers["if-match"]);
  if ("problem" in before) return before;
  const earlier = await parts.evaluations.of(before);
  if ("problem" in earlier) return earlier;
  if (params["key"] !== undefined && !earlier.module.byKey.has(params["key"])) {
    return refuse("not_found", { what: "block", id: params["key"] });
  }
  const saved = await saveBlockStates(parts, before, changes, {
    actor,
    remember: (after) =>
      once?.remember(answerSaved(after, earlier, parts.evaluations.ahead(earlier, after.claim, after.changed))),
  });
  if ("problem" in saved) return saved;
  const evaluation = await parts.evaluations.of(saved.claim, saved.changed);
  return "problem" in evaluation ? evaluation : answerSaved(saved, earlier, evaluation);
}

function answerSaved(saved: SavedBlockStates, earlier: Evaluation, evaluation: Evaluation): Answer {
  const { claim, version } = saved.claim;
  const changed = new Set(evaluation.changed);
  const cards = evaluation.module.order
    .filter(({ key }) => changed.has(key))
    .filter(({ key }) => evaluation.cardJson(key) !== earlier.cardJson(key))
    .map(({ key }) => shownOf(evaluation).cardJson(key));
  const etag = formatEtag(version);
  const head = JSON.stringify({ claim_id: claim.claim_id, block_states: claim.block_states, etag });
  return { status: 200, json: `${head.slice(0, -1)},"cards":[${cards.join(",")}]}`, headers: { etag } };
}
