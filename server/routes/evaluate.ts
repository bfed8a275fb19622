import type { Claim } from "../../engine/index.ts";
import { type EvaluationOrder, evaluationJson } from "../evaluate/evaluate-module.ts";
import type { Answer } from "../http/answer.ts";
import { bodyProblem, checkDocument } from "../http/body-schema.ts";
import { closedObject, documentSchema, type JsonSchema } from "../http/json-schema.ts";
import type { Route } from "../http/route.ts";
import type { Parts } from "../parts.ts";
import { type Refused, refuse } from "../problem.ts";

interface EvaluateBody {
  readonly module?: object;
  readonly product_module_key?: string;
  readonly claim: Claim | { readonly claim: Claim };
  readonly now?: string;
  readonly trace?: boolean;
}

const bodySchema: JsonSchema = closedObject(
  {
    module: { type: "object", description: "A product module in its single-file form; or name a served one." },
    product_module_key: { type: "string", description: "Key of a served module; or send one." },
    claim: { type: "object", description: "The claim as templates see it, bare or as `{claim: {...}}`." },
    now: { type: "string", description: "The instant to evaluate at, ISO 8601 with a time zone; now by default." },
    trace: { type: "boolean", description: "Whether to answer where every value comes from." },
  },
  ["claim"],
);

const answerSchema = closedObject(
  {
    module: { anyOf: [{ $ref: "common.schema.json#/$defs/ModulePin" }, { type: "null" }] },
    now: { type: "string" },
    diagnostics: { type: "array", items: documentSchema("diagnostic") },
    cards: { type: "array", items: documentSchema("card") },
    trace: { type: "array", items: { type: "object" } },
  },
  ["module", "now", "diagnostics", "cards"],
);

export function evaluateRoute(parts: Parts): Route {
  return {
    method: "POST",
    path: "/v1/evaluate",
    name: "evaluate",
    ability: "read",
    tag: "Cards",
    summary: "Evaluates a module for a claim; nothing is stored.",
    description: "A module that cannot be used answers its diagnostics and no cards.",
    body: { required: true, schema: bodySchema },
    answers: { 200: { description: "The cards, and what is wrong with the module.", schema: answerSchema } },
    problems: ["body_invalid", "not_found", "evaluation_stopped", "busy"],
    answer: ({ body }) => {
      const { module, product_module_key: key, claim: given, now: at, trace = false } = body as EvaluateBody;
      const claim = "claim" in given ? given.claim : given;
      const now = at === undefined ? parts.clock() : readInstant(at);
      const mistakes = bodyProblem([
        ...checkDocument("claim", claim, "claim" in given ? "/claim/claim" : "/claim"),
        ...(now === undefined ? [{ pointer: "/now", code: "CB2005", detail: "It must be an ISO 8601 instant." }] : []),
        ...((module === undefined) === (key === undefined)
          ? [{ pointer: "", code: "CB2005", detail: 'Either "module" or "product_module_key" is needed, not both.' }]
          : []),
      ]);
      if (mistakes || now === undefined) return mistakes ?? refuse("body_invalid");
      const order = { claim, now, trace };
      if (module !== undefined) return answerSent(parts, { ...order, module });
      const found = parts.modules.find(key ?? "");
      if (!found) return refuse("not_found", { what: "product module", id: key ?? "" });
      return answerOf(evaluationJson(found, order));
    },
  };
}

async function answerSent({ evaluator }: Parts, order: EvaluationOrder): Promise<Answer | Refused> {
  const evaluated = await evaluator.evaluate(order);
  if (evaluated === "busy") return refuse("busy", {}, { headers: { "retry-after": "1" } });
  return answerOf(evaluated === "stopped" ? undefined : evaluated.json);
}

function answerOf(json: string | undefined): Answer | Refused {
  return json === undefined ? refuse("evaluation_stopped") : { status: 200, json };
}

function readInstant(text: string): number | undefined {
  const isInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/.test(text);
  const ms = isInstant ? Date.parse(text) : Number.NaN;
  return Number.isNaN(ms) ? undefined : ms;
}
