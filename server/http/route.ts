import type { IncomingHttpHeaders } from "node:http";
import type { Actor } from "../../engine/index.ts";
import type { Ability } from "../auth/abilities.ts";
import type { Once } from "../idempotency/once.ts";
import type { ProblemCode, Refused } from "../problem.ts";
import type { Answer } from "./answer.ts";
import type { JsonSchema } from "./json-schema.ts";
import type { QueryTable, QueryValues } from "./query.ts";

/** One call, checked as far as its route declares. */
export interface Call<Params extends string = string> {
  readonly params: Readonly<Record<Params, string>>;
  readonly query: QueryValues;
  readonly body: unknown;
  readonly headers: IncomingHttpHeaders;
  readonly actor: Actor;
  /** Of a call with an Idempotency-Key, where the route takes one. */
  readonly once?: Once;
}

export interface AnswerDescription {
  readonly description: string;
  readonly schema?: JsonSchema;
  readonly text?: true;
  /** The types of a file, which is no JSON. */
  readonly fileTypes?: readonly string[];
  readonly headers?: readonly ("ETag" | "Location")[];
}

/** One address and method: what the server does there and what its documentation says, in one place. */
export interface Route {
  readonly method: "GET" | "POST" | "PATCH" | "DELETE";
  /** As OpenAPI writes it: `/v1/claims/{claim_id}`. */
  readonly path: string;
  readonly name: string;
  /** What the caller's role must allow; where it depends on what is asked for, of the checked body. */
  readonly ability: Ability | "anyone" | ((body: unknown) => Ability);
  readonly tag: string;
  readonly summary: string;
  readonly description?: string;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly query?: QueryTable;
  /** Whatever takes an Idempotency-Key commits its answer with its change, through `Call.once`. */
  readonly requestHeaders?: readonly RequestHeader[];
  readonly body?: { readonly required: boolean; readonly schema: JsonSchema };
  /** In bytes, where the usual one is too little. */
  readonly bodyLimit?: number;
  /** Shows what is sealed or takes data out, so that it may be called less often. */
  readonly sensitive?: true;
  readonly answers: Readonly<Record<number, AnswerDescription>>;
  readonly problems: readonly ProblemCode[];
  readonly answer: (call: Call) => Answer | Refused | Promise<Answer | Refused>;
}

export type RequestHeader = "If-Match" | "Idempotency-Key" | "X-Sandbox-Actor";
