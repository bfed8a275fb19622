import type { IncomingHttpHeaders } from "node:http";
import type { Actor } from "../../engine/index.ts";
import type { Ability } from "../auth/abilities.ts";
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
}

export interface AnswerDescription {
  readonly description: string;
  readonly schema?: JsonSchema;
  readonly text?: true;
  readonly headers?: readonly ("ETag" | "Location" | "Idempotency-Replayed")[];
}

/** One address and method: what the server does there and what its documentation says, in one place. */
export interface Route {
  readonly method: "GET" | "POST" | "PATCH";
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
  readonly requestHeaders?: readonly RequestHeader[];
  readonly body?: { readonly required: boolean; readonly schema: JsonSchema };
  readonly answers: Readonly<Record<number, AnswerDescription>>;
  readonly problems: readonly ProblemCode[];
  readonly answer: (call: Call) => Answer | Refused | Promise<Answer | Refused>;
}

export type RequestHeader = "If-Match" | "Idempotency-Key" | "X-Sandbox-Actor";
