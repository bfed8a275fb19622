import { setTimeout as sleep } from "node:timers/promises";
import type { TestAnswer } from "../support/call.ts";
import { createHttpCaller, type HttpCall } from "../support/http-caller.ts";
import type { MortalServer } from "./mortal-server.ts";

export interface PatientCall extends HttpCall {
  readonly method: "GET" | "POST" | "PATCH";
  readonly path: string;
}

export type PatientCaller = (call: PatientCall) => Promise<TestAnswer>;

/** Sends a call until it is answered, over as many lives of the server as that takes. */
export function createPatientCaller(server: MortalServer): PatientCaller {
  return async (call) => {
    for (;;) {
      const answer = await sendOnce(server, call);
      if (answer && !isNotNow(answer)) return answer;
      await sleep(20);
    }
  };
}

/** Undefined when no whole answer came. */
async function sendOnce(server: MortalServer, { method, path, ...call }: PatientCall): Promise<TestAnswer | undefined> {
  const address = await server.address();
  if (address === undefined) return undefined;
  try {
    return await createHttpCaller(address)(method, path, call);
  } catch (error) {
    // What fetch and the parser say of a server that was killed before it had answered to the end.
    if (error instanceof TypeError || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** The server is busy with the same call, or with too much, or has lost its database. */
function isNotNow({ status, text }: TestAnswer): boolean {
  return status === 503 || status === 429 || (status === 409 && text.includes('"idempotency_key_in_use"'));
}
