import type { BlockExpectation, RequestExpectation, TextExpectation } from "../model/documents.ts";
import type { ClaimScope } from "../model/evaluation.ts";
import type { ClaimAction } from "../model/lifecycle.ts";
import type { SourceDocument } from "../model/source.ts";

/** The scenarios of one file, with everything inherited written out. Pointers address `document`. */
export interface Suite {
  readonly name: string;
  readonly document: SourceDocument;
  readonly scenarios: readonly Scenario[];
}

/** One case of a file, or one row of a case. */
export interface Scenario {
  readonly name: string;
  readonly pointer: string;
  /** Why it is not run. */
  readonly skip: string | undefined;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** As it is before its module has filled in what a new claim starts with. */
  readonly claim: ClaimScope;
  readonly steps: readonly Step[];
}

export interface Step {
  readonly pointer: string;
  readonly now: number | undefined;
  readonly set: readonly SetBlock[];
  readonly action: { readonly name: ClaimAction; readonly reason: string } | undefined;
  /** The disbursement block that is used. */
  readonly request: string | undefined;
  /** That the request, or else the action, is to be refused, and in which words. */
  readonly refused: TextExpectation | undefined;
  readonly expect: Expectation | undefined;
}

export interface SetBlock {
  readonly key: string;
  readonly value: string | number | boolean | null;
  readonly pointer: string;
}

export interface Expectation {
  readonly pointer: string;
  readonly blocks: readonly ExpectedBlock[];
  readonly requests: readonly ExpectedRequest[];
}

export type BlockStateName = "shown" | "hidden" | "actionable" | "disabled" | "required";

export interface ExpectedBlock {
  readonly key: string;
  readonly expected: Exclude<BlockExpectation, string>;
  readonly pointer: string;
}

export interface ExpectedRequest {
  readonly expected: Exclude<RequestExpectation, string>;
  readonly pointer: string;
}
