import type { Card } from "../model/documents.ts";
import type { BlockOutcome, BlockTrace, ClaimScope, Decision, Evaluation, SlotResult } from "../model/evaluation.ts";
import type { Frame } from "../model/expression.ts";
import type { CompiledBlock, CompiledModule } from "../model/module.ts";
import { isDisbursement } from "../model/block-kinds.ts";
import { buildCard } from "./card/build-card.ts";
import { writeCard } from "./card/write-card.ts";
import { decide } from "./disbursement/decide.ts";
import type { EvaluationState } from "./evaluation-state.ts";
import { traceBlocks } from "./trace-blocks.ts";
import { isRequired } from "./visibility.ts";

/**
 * The results of all slots, with everything derived from them made when first asked for. A later evaluation starts as a
 * copy and forgets what a change touches, so that untouched cards are shared.
 */
export class ClaimEvaluation implements Evaluation, EvaluationState {
  readonly module: CompiledModule;
  readonly claim: ClaimScope;
  readonly now: number;
  /** By slot. */
  readonly results: SlotResult[];
  /** By slot: the paths that had no value. */
  readonly missing: (readonly string[])[];
  /** The rest by position of the block. */
  readonly visible: boolean[];
  #decisions: (Decision | undefined)[];
  #cards: (Card | undefined)[];
  #texts: (string | undefined)[];
  #allTexts: string | undefined;
  #changed: Set<string> | undefined;
  #trace: readonly BlockTrace[] | undefined;

  private constructor(module: CompiledModule, claim: ClaimScope, now: number, from: ClaimEvaluation | undefined) {
    this.module = module;
    this.claim = claim;
    this.now = now;
    const { slots, order } = module;
    this.results = from ? from.results.slice() : emptyList(slots.length);
    this.missing = from ? from.missing.slice() : emptyList(slots.length);
    this.visible = from ? from.visible.slice() : emptyList(order.length);
    this.#decisions = from ? from.#decisions.slice() : emptyList(order.length);
    this.#cards = from ? from.#cards.slice() : emptyList(order.length);
    this.#texts = from ? from.#texts.slice() : emptyList(order.length);
    this.#changed = from ? new Set() : undefined;
  }

  static empty(module: CompiledModule, claim: ClaimScope, now: number): ClaimEvaluation {
    return new ClaimEvaluation(module, claim, now, undefined);
  }

  next(claim: ClaimScope, now: number): ClaimEvaluation {
    return new ClaimEvaluation(this.module, claim, now, this);
  }

  /** The same claim at the same moment in a module whose blocks and slots have the same numbers. */
  under(module: CompiledModule): ClaimEvaluation {
    return new ClaimEvaluation(module, this.claim, this.now, this);
  }

  /** Drops what was derived for a block, and the cards that hold its card. */
  forget(block: CompiledBlock): void {
    this.#decisions[block.index] = undefined;
    for (let holder: CompiledBlock | undefined = block; holder; holder = holder.parent) {
      this.#cards[holder.index] = undefined;
      this.#texts[holder.index] = undefined;
      this.#changed?.add(holder.key);
    }
  }

  get changed(): readonly string[] {
    return this.#changed ? [...this.#changed] : this.module.order.map((block) => block.key);
  }

  get cards(): readonly Card[] {
    return this.module.blocks.map((block) => this.cardOf(block));
  }

  card(key: string): Card | undefined {
    const block = this.module.byKey.get(key);
    return block && this.cardOf(block);
  }

  cardOf(block: CompiledBlock): Card {
    return (this.#cards[block.index] ??= buildCard(block, this));
  }

  decision(block: CompiledBlock): Decision | undefined {
    if (!isDisbursement(block.type)) return undefined;
    return (this.#decisions[block.index] ??= decide(block, this));
  }

  outcome(block: CompiledBlock): BlockOutcome {
    const decision = this.decision(block);
    return {
      visible: this.visible[block.index] === true,
      required: isRequired(block, this),
      ...(decision && { decision }),
    };
  }

  cardsJson(): string {
    return (this.#allTexts ??= `[${this.module.blocks.map((block) => this.textOf(block)).join(",")}]`);
  }

  cardJson(key: string): string | undefined {
    const block = this.module.byKey.get(key);
    return block && this.textOf(block);
  }

  textOf(block: CompiledBlock): string {
    return (this.#texts[block.index] ??= writeCard(block, this));
  }

  get trace(): readonly BlockTrace[] {
    return this.#trace ?? [];
  }

  recordTrace(frame: Frame): void {
    this.#trace = traceBlocks(this.module, frame);
  }
}

function emptyList<T>(length: number): T[] {
  const list: T[] = [];
  list.length = length;
  return list;
}
