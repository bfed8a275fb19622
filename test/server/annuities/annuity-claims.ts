/** Claims on a module with annuities of every kind. */
import { fileURLToPath } from "node:url";
import { runDue } from "../../../server/jobs/run-due.ts";
import { act, createRequest, policyholder, save } from "../support/claims.ts";
import type { TestApp } from "../support/open-test-app.ts";

export const annuityModule = fileURLToPath(new URL("../fixtures/annuities.yaml", import.meta.url));

const policy = { policy_id: "p-1", policyholder_id: "holder-1", currency: "EUR", module: {} };

/** A released claim, and the address of the request of one of its blocks. */
export async function openAnnuity(
  { call }: Pick<TestApp, "call">,
  key: string,
): Promise<{ readonly claim: string; readonly request: string }> {
  const body = { product_module_key: "annuities", policy, policyholder };
  const claim = String((await call("POST", "/v1/claims", { body })).headers["location"]);
  await save(call, claim, { incident: { type: "input.text", value: "An accident" } });
  const released = await act(call, claim, "send-to-review", "approve", "acknowledge-approved");
  if (released.status !== 200) throw new Error(released.text);
  return { claim, request: await createRequest(call, claim, key) };
}

/** Lets the jobs run at an instant. */
export async function runAt({ store, clock }: TestApp, instant: string): Promise<void> {
  clock.now = Date.parse(instant);
  await runDue({ store, clock: () => clock.now });
}

export async function runsOf(
  { call }: Pick<TestApp, "call">,
  request: string,
): Promise<readonly Record<string, unknown>[]> {
  const { body } = await call("GET", `${request}/schedule`);
  return body["runs"] as unknown as readonly Record<string, unknown>[];
}
