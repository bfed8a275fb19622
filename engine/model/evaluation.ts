import type {
  Actor,
  AnnuityRequest,
  Card,
  Claim,
  FulfillmentRequest,
  PayoutRequest,
  Refusal,
  RequestNote,
  Rounding,
} from "./documents.ts";
import type { TraceNode, Value } from "./expression.ts";
import type { CompiledBlock, CompiledModule, Reading } from "./module.ts";

/** The claim as templates see it: `policy` and `block_states` are inside. */
export type ClaimScope = Claim;

export interface EvaluationInput {
  readonly claim: ClaimScope;
  /** ISO instant, or milliseconds since the epoch. Anything else is a TypeError: the caller's mistake, not the author's. */
  readonly now: string | number;
  readonly trace?: boolean;
  /** An evaluation of the same module for an earlier state of the claim, and every path that changed since. */
  readonly previous?: Evaluation;
  readonly changed?: readonly string[];
}

/** The result of one slot: a truth, a text or a typed value, as the slot is read. */
export type SlotResult = Value;

/** What would be sent if the block were used now: everything resolved and valid, nothing rounded away unsaid. */
export type RequestDraft = Record<string, unknown>;

/** Whether a disbursement block can be used now. One predicate for the card and for the request. */
export type Decision =
  | {
      readonly ready: true;
      readonly draft: RequestDraft;
      readonly roundings: readonly Rounding[];
      readonly notes: readonly RequestNote[];
    }
  | { readonly ready: false; readonly refusals: readonly Refusal[] };

export interface BlockOutcome {
  readonly visible: boolean;
  readonly required: boolean;
  readonly decision?: Decision;
}

export interface SlotTrace {
  readonly property: string;
  readonly reading: Reading;
  readonly trace: TraceNode;
}

export interface BlockTrace {
  readonly block: string;
  readonly properties: readonly SlotTrace[];
}

/** The cards of one claim at one moment. Cards are built when first asked for and shared with later evaluations. */
export interface Evaluation {
  readonly module: CompiledModule;
  readonly claim: ClaimScope;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Top-level cards in render order; a group's card holds its own. */
  readonly cards: readonly Card[];
  /** Keys of the blocks whose card may differ from the previous evaluation's; all of them without one. */
  readonly changed: readonly string[];
  readonly trace?: readonly BlockTrace[];
  card(key: string): Card | undefined;
  outcome(block: CompiledBlock): BlockOutcome;
  /** The same as `JSON.stringify(cards)`, several times faster. */
  cardsJson(): string;
  cardJson(key: string): string | undefined;
}

export type DisbursementRequest = PayoutRequest | FulfillmentRequest | AnnuityRequest;

export interface EmitOptions {
  readonly actor: Actor;
}

export type EmitResult = { readonly request: DisbursementRequest } | { readonly refusal: Refusal };
