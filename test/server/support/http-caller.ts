import type { TestAnswer, TestBody } from "./call.ts";

export interface HttpCall {
  readonly body?: object;
  /** `name:role` */
  readonly actor?: string;
  readonly ifMatch?: number;
  readonly key?: string;
}

export type HttpCaller = (method: "GET" | "POST" | "PATCH", path: string, call: HttpCall) => Promise<TestAnswer>;

/** Calls a server in a process of its own; a call that no answer comes to is an error. */
export function createHttpCaller(address: string | undefined): HttpCaller {
  if (address === undefined) throw new Error("expected a server that serves");
  return async (method, path, { body, actor, ifMatch, key }) => {
    const headers = {
      ...(body && { "content-type": "application/json" }),
      ...(actor !== undefined && { "x-sandbox-actor": actor }),
      ...(ifMatch !== undefined && { "if-match": `"${ifMatch}"` }),
      ...(key !== undefined && { "idempotency-key": key }),
    };
    const response = await fetch(address + path, { method, headers, ...(body && { body: JSON.stringify(body) }) });
    const text = await response.text();
    const answered = Object.fromEntries(response.headers);
    return { status: response.status, headers: answered, text, body: JSON.parse(text) as TestBody };
  };
}
