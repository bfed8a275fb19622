import type { Refusal } from "../engine/index.ts";
import { textOf, type TextParams } from "./message.ts";

/** Every way a call can be refused: where its words stand, and the status it answers. */
const kinds = {
  body_invalid: { row: "CB7001", status: 422 },
  precondition_required: { row: "CB7003", status: 428 },
  precondition_failed: { row: "CB7004", status: 412 },
  json_malformed: { row: "CB7005", status: 400 },
  body_too_large: { row: "CB7006", status: 413 },
  json_unsafe: { row: "CB7007", status: 400 },
  media_type_unsupported: { row: "CB7008", status: 415 },
  route_not_found: { row: "CB7009", status: 404 },
  method_not_allowed: { row: "CB7010", status: 405 },
  not_found: { row: "CB7011", status: 404 },
  query_invalid: { row: "CB7012", status: 400 },
  cursor_invalid: { row: "CB7013", status: 400 },
  header_invalid: { row: "CB7014", status: 400 },
  cross_site_request: { row: "CB7015", status: 403 },
  request_malformed: { row: "CB7016", status: 400 },
  headers_too_large: { row: "CB7017", status: 431 },
  request_timeout: { row: "CB7018", status: 408 },
  module_not_usable: { row: "CB7020", status: 409 },
  module_missing: { row: "CB7021", status: 409 },
  block_not_actionable: { row: "CB7022", status: 409 },
  already_requested: { row: "CB7023", status: 409 },
  value_invalid: { row: "CB7024", status: 422 },
  action_not_allowed: { row: "CB7025", status: 409 },
  reason_required: { row: "CB7026", status: 422 },
  required_blocks_missing: { row: "CB7027", status: 422 },
  block_state_invalid: { row: "CB7028", status: 422 },
  claim_closed: { row: "CB7029", status: 409 },
  claim_not_released: { row: "CB5601", status: 409 },
  reason_not_allowed: { row: "CB5602", status: 422 },
  policy_not_linkable: { row: "CB7042", status: 409 },
  second_person_needed: { row: "CB7043", status: 403 },
  role_not_allowed: { row: "CB7044", status: 403 },
  token_needed: { row: "CB7045", status: 401 },
  busy: { row: "CB7030", status: 503 },
  store_unavailable: { row: "CB7031", status: 503 },
  not_ready: { row: "CB7033", status: 503 },
  evaluation_stopped: { row: "CB7034", status: 422 },
  idempotency_key_reused: { row: "CB7220", status: 422 },
  idempotency_key_in_use: { row: "CB7221", status: 409 },
  idempotency_key_expired: { row: "CB7222", status: 409 },
  change_unknown: { row: "CB7223", status: 503 },
  webhook_url_not_allowed: { row: "CB7260", status: 422 },
  webhook_endpoint_disabled: { row: "CB7261", status: 409 },
  too_many_calls: { row: "CB7280", status: 429 },
  overloaded: { row: "CB7281", status: 503 },
  value_masked: { row: "CB7200", status: 422 },
  value_not_sealed: { row: "CB7201", status: 422 },
  value_unreadable: { row: "CB7202", status: 409 },
  account_not_changeable: { row: "CB7250", status: 409 },
  approval_limit_exceeded: { row: "CB7230", status: 403 },
  approvals_missing: { row: "CB7231", status: 409 },
  already_approved: { row: "CB7232", status: 409 },
  proof_not_allowed: { row: "CB7233", status: 422 },
  proof_invalid: { row: "CB7234", status: 422 },
  proof_unreadable: { row: "CB7235", status: 409 },
  internal_error: { row: "CB7032", status: 500 },
} as const;

export type ProblemCode = keyof typeof kinds;

export const problemKinds: Readonly<Record<ProblemCode, { readonly row: string; readonly status: number }>> = kinds;

export interface ProblemError {
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
}

export interface ProblemExtras {
  readonly errors?: readonly ProblemError[];
  readonly existing_request_id?: string;
  readonly allowed_actions?: readonly string[];
  readonly refusal?: Refusal;
  readonly approvals?: { readonly have: number; readonly need: number };
  readonly headers?: Readonly<Record<string, string>>;
}

/** Why a call was refused: a value that handlers return. */
export interface Problem extends ProblemExtras {
  readonly code: ProblemCode;
  readonly detail: string;
  /** What the caller can do about it; empty where nothing is to be said. */
  readonly help: string;
}

/** What a step of a handler gives when it cannot go on. */
export interface Refused {
  readonly problem: Problem;
}

export function refuse(code: ProblemCode, params: TextParams = {}, extras: ProblemExtras = {}): Refused {
  const { message: detail, help } = textOf(kinds[code].row, params);
  return { problem: { code, detail, help, ...extras } };
}

export function statusOf(code: ProblemCode): number {
  return kinds[code].status;
}

export function titleOf(code: ProblemCode): string {
  return textOf(kinds[code].row, {}).title;
}

/** The RFC 9457 document; `instance` is the id of the call. */
export function problemDocument(problem: Problem, instance: string): Record<string, unknown> {
  const { code, detail, help, headers: _headers, ...extras } = problem;
  const { row, status } = kinds[code];
  const type = `https://claimblocks.dev/codes/${row}`;
  return { type, title: titleOf(code), status, detail, ...(help !== "" && { help }), instance, code, ...extras };
}
