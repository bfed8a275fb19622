import type { FastifyInstance } from "fastify";
import { type ProblemError, type Refused, refuse } from "../problem.ts";
import { findMaskedInput } from "../sealing/find-masked-input.ts";
import { findNumberNames } from "../sealing/find-number-names.ts";
import { findUnsafeJson } from "./json-safety.ts";

const decoder = new TextDecoder("utf-8", { fatal: true });

/** The bytes of a body in; the JSON value, or why it cannot be taken, out. No bytes are no body. */
export function parseJsonBody(bytes: Uint8Array): { readonly value: unknown } | Refused {
  if (bytes.length === 0) return { value: undefined };
  let value: unknown;
  try {
    value = JSON.parse(decoder.decode(bytes));
  } catch {
    return refuse("json_malformed");
  }
  const errors = findUnsafeJson(value);
  if (errors.length > 0) return refuse("json_unsafe", {}, { errors });
  const masked = findMaskedInput(value);
  if (masked.length > 0) return refuse("value_masked", {}, { errors: masked.map(toMaskedError) });
  const named = findNumberNames(value);
  return named.length === 0 ? { value } : refuse("body_invalid", {}, { errors: named.map(toNamedError) });
}

function toNamedError(pointer: string): ProblemError {
  const detail = "A name in here is an account or identity number; only values can be kept sealed.";
  return { pointer, code: "number_as_name", detail };
}

function toMaskedError(pointer: string): ProblemError {
  return { pointer, code: "value_masked", detail: "The value is masked or sealed, not as it is." };
}

/** Carries a refusal through Fastify's parser interface, which knows only errors. */
export class RefusedBody extends Error {
  readonly refused: Refused;

  constructor(refused: Refused) {
    super(refused.problem.code);
    this.refused = refused;
  }
}

export function acceptJsonOnly(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("application/json", { parseAs: "buffer" }, (_request, bytes: Buffer, done) => {
    const parsed = parseJsonBody(bytes);
    if ("problem" in parsed) done(new RefusedBody(parsed));
    else done(null, parsed.value);
  });
}
