import type { AnnuityRequest } from "../../engine/index.ts";
import { readSchedule, runStatuses } from "../annuities/read-schedule.ts";
import { closedObject } from "../http/json-schema.ts";
import type { Route } from "../http/route.ts";
import type { Parts } from "../parts.ts";
import { refuse } from "../problem.ts";
import { requestKinds } from "../requests/request-kinds.ts";

const { path, idField, what, statuses } = requestKinds.annuity_request;
const payoutStatuses = requestKinds.payout_request.statuses;

export function annuityScheduleRoute({ store, clock }: Parts): Route {
  return {
    method: "GET",
    path: `${path}/{${idField}}/schedule`,
    name: "read_annuity_schedule",
    tag: "Requests",
    ability: "read",
    summary: "Lists the payouts of an annuity, past and coming.",
    description:
      "A run that fell due in a pause is `skipped` for good. One that is `due` waits, until the annuity goes on and its " +
      "claim is released, and is then created late. `dropped` runs are those that an annuity that ended no longer pays.",
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

const instant = { type: "string", format: "date-time" };
const number = { type: "integer", minimum: 1 };

const runSchema = closedObject(
  {
    run: number,
    due_at: instant,
    amount: { ...number, description: "In the currency's smallest unit." },
    currency: { type: "string" },
    status: { enum: runStatuses },
    payout_request_id: { type: "string" },
    payout_status: { enum: payoutStatuses },
  },
  ["run", "due_at", "amount", "currency", "status"],
);

const answerSchema = closedObject({
  annuity_request_id: { type: "string" },
  status: { enum: statuses },
  time_zone: { type: "string" },
  runs: { type: "array", items: runSchema },
  truncated: { type: "boolean", description: "There are more runs than are listed." },
});
