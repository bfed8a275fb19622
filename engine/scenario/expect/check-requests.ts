import type { DisbursementRequest, Evaluation } from "../../model/evaluation.ts";
import type { Failure } from "../result.ts";
import type { Expectation, ExpectedRequest } from "../scenario.ts";
import { describeMismatch, matchPart } from "./match-part.ts";
import { findStandingRequests, type StandingRequest } from "./standing-request.ts";

export interface CheckedRequests {
  readonly failures: readonly Failure[];
  /** Blocks whose request is as expected. */
  readonly requested: readonly string[];
}

/**
 * Money is denied by default: a request that nobody expects is a failure, also one that was not made but could be. Those
 * of one block are compared in their order.
 */
export function checkRequests(
  evaluation: Evaluation,
  made: readonly DisbursementRequest[],
  expectation: Expectation,
): CheckedRequests {
  const left = [...findStandingRequests(evaluation, made)];
  const failures: Failure[] = [];
  const requested: string[] = [];
  for (const expected of expectation.requests) {
    const at = left.findIndex((standing) => standing.block === expected.expected.block);
    const [standing] = at < 0 ? [] : left.splice(at, 1);
    const failure = standing ? compare(standing, expected, evaluation) : failMissing(expected, evaluation);
    if (failure) failures.push(failure);
    else requested.push(expected.expected.block);
  }
  const usable = new Set(
    expectation.blocks.filter(({ expected }) => expected.is === "actionable").map(({ key }) => key),
  );
  const unexpected = left.filter(({ block, isPossible }) => !isPossible || !usable.has(block));
  failures.push(...unexpected.map((standing) => failUnexpected(standing, expectation, evaluation)));
  return { failures, requested };
}

function compare(
  { values, block }: StandingRequest,
  { expected, pointer }: ExpectedRequest,
  evaluation: Evaluation,
): Failure | undefined {
  const { block: _block, ...wanted } = expected;
  const mismatches = matchPart(values, wanted);
  if (mismatches.length === 0) return undefined;
  const message = `The request of "${block}" is not as expected: ${mismatches.map(describeMismatch).join("; ")}.`;
  return failAt(
    pointer,
    message,
    block,
    evaluation,
    mismatches.map(({ path }) => `/${path.join("/")}`),
  );
}

function failMissing({ expected: { block }, pointer }: ExpectedRequest, evaluation: Evaluation): Failure {
  const reason = evaluation.card(block)?.disabled_reason ?? "";
  return failAt(
    pointer,
    `"${block}" was not requested, and cannot be requested now. ${reason}`.trimEnd(),
    block,
    evaluation,
  );
}

function failUnexpected(
  { block, isPossible, values }: StandingRequest,
  { pointer }: Expectation,
  evaluation: Evaluation,
): Failure {
  const { amount, currency } = values as { readonly amount?: unknown; readonly currency?: unknown };
  const price = typeof amount === "number" ? ` (${amount} ${String(currency)} in minor units)` : "";
  const what = isPossible ? "can be requested now" : "was requested";
  return failAt(pointer, `"${block}" ${what}${price}, which the scenario does not expect.`, block, evaluation);
}

function failAt(
  pointer: string,
  message: string,
  block: string,
  { claim, now }: Evaluation,
  properties: readonly string[] = [],
): Failure {
  return { message, pointer, block, moment: { claim, now, properties } };
}
