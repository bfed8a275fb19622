import type { TestCaller } from "../support/call.ts";
import type { RandomSource } from "./random-source.ts";

/** Now and then sends what succeeded a second time, as a client does that got no answer: nothing more may happen. */
export function sendAgain(call: TestCaller, random: RandomSource): TestCaller {
  let keys = 0;
  return async (method, url, options = {}) => {
    if (method === "GET" || !random.chance(0.15)) return call(method, url, options);
    const headers = { ...options.headers, "idempotency-key": `model-${(keys += 1)}` };
    const answer = await call(method, url, { ...options, headers });
    if (answer.status >= 300) return answer;
    const again = await call(method, url, { ...options, headers });
    const isTheSame = again.status === answer.status && again.text === answer.text;
    if (isTheSame && again.headers["idempotency-replayed"] === "true") return answer;
    throw new Error(`${method} ${url} sent again: ${again.status} ${again.text}, not ${answer.status} ${answer.text}`);
  };
}
