import type { AnnuityRequest, PaymentDetails } from "../../engine/index.ts";
import { changePaymentDetails } from "../annuities/change-payment-details.ts";
import { readSchedule, runStatuses } from "../annuities/read-schedule.ts";
import type { Answer } from "../http/answer.ts";
import { formatEtag } from "../http/etag.ts";
import { closedObject } from "../http/json-schema.ts";
import type { Route } from "../http/route.ts";
import type { Parts } from "../parts.ts";
import { refuse } from "../problem.ts";
import type { VersionedRequest } from "../requests/act-on-request.ts";
import { requestAnswer } from "../requests/request-answer.ts";
import { requestKinds } from "../requests/request-kinds.ts";

const { path, idField, what, statuses } = requestKinds.annuity_request;
const { payout_request: payout, fulfillment_request: fulfillment } = requestKinds;

export function annuityScheduleRoute({ store, clock }: Parts): Route {
  return {
    method: "GET",
    path: `${path}/{${idField}}/schedule`,
    name: "read_annuity_schedule",
    tag: "Requests",
    ability: "read",
    summary: "Lists the runs of an annuity, past and coming.",
    description:
      "A run that fell due in a pause, or whose instant an earlier annuity of the block has paid for, is `skipped` for good. " +
      "One that is `due` waits, until the annuity goes on and its claim is released, and is then created late. `dropped` " +
      "runs are those that an annuity that ended no longer pays.",
    parameters: { [idField]: `Id of the ${what}.` },
    answers: { 200: { description: "At most the first 1200 runs, in order.", schema: answerSchema } },
    problems: ["not_found"],
    answer: async ({ params }) => {
      const id = params[idField] ?? "";
      const stored = await store.read("annuity_requests", id);
      if (!stored) return refuse("not_found", { what, id });
      return { status: 200, body: await readSchedule(store, stored.document as unknown as AnnuityRequest, clock()) };
    },
  };
}

interface AccountBody {
  readonly payment_details: PaymentDetails;
  readonly reason: string;
}

export function annuityAccountRoute(parts: Parts): Route {
  return {
    method: "PATCH",
    path: `${path}/{${idField}}/payment-details`,
    name: "change_annuity_payment_details",
    tag: "Requests",
    ability: "manage_annuity",
    summary: "Gives the payouts to come of an annuity another bank account.",
    description:
      "Payouts that were created keep the account they have. Whoever changes the account is named on each payout into it, " +
      "as `payment_details_changed_by`, and does not let it go.",
    parameters: { [idField]: `Id of the ${what}.` },
    requestHeaders: ["If-Match", "Idempotency-Key", "X-Sandbox-Actor"],
    body: { required: true, schema: accountSchema },
    answers: {
      200: { description: `The ${what} as it is now.`, schema: { $ref: "annuity-request-answer" }, headers: ["ETag"] },
    },
    problems: [
      "body_invalid",
      "not_found",
      "precondition_required",
      "precondition_failed",
      "account_not_changeable",
      "value_invalid",
      "module_missing",
      "store_unavailable",
    ],
    answer: async ({ params, body, headers, actor, once }) => {
      const changed = await changePaymentDetails(parts, {
        ...(body as AccountBody),
        id: params[idField] ?? "",
        ifMatch: headers["if-match"],
        actor,
        remember: (after) => once?.remember(toAnswer(parts, after)),
      });
      return "problem" in changed ? changed : toAnswer(parts, changed);
    },
  };
}

function toAnswer(parts: Parts, { request, claim, version }: VersionedRequest): Answer {
  const headers = { etag: formatEtag(version) };
  return { status: 200, body: requestAnswer(parts, "annuity_request", request, claim), headers };
}

const text = { type: "string", minLength: 1, maxLength: 200 };

// Without the templates that a block may have there.
const accountSchema = closedObject({
  payment_details: closedObject({
    type: { enum: ["eft"] },
    details: closedObject({ bank_name: text, branch_code: text, account_type: text, account_number: text }),
  }),
  reason: { type: "string", pattern: "\\S", maxLength: 4000, description: "Why the account is changed." },
});

const instant = { type: "string", format: "date-time" };
const number = { type: "integer", minimum: 1 };

const runSchema = closedObject(
  {
    run: number,
    due_at: instant,
    amount: { ...number, description: "In the currency's smallest unit; absent where each run is a fulfillment." },
    currency: { type: "string" },
    status: { enum: runStatuses },
    payout_request_id: { type: "string" },
    payout_status: { enum: payout.statuses },
    fulfillment_request_id: { type: "string" },
    fulfillment_status: { enum: fulfillment.statuses },
  },
  ["run", "due_at", "status"],
);

const answerSchema = closedObject({
  annuity_request_id: { type: "string" },
  status: { enum: statuses },
  time_zone: { type: "string" },
  runs: { type: "array", items: runSchema },
  truncated: { type: "boolean", description: "There are more runs than are listed." },
});
