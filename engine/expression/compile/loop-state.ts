/**
 * Where an evaluation stands inside its blocks. One for each compiled expression that has blocks with a context of their
 * own, made once: evaluation is synchronous and an expression never runs inside itself.
 */
import type { Frame } from "../../model/expression.ts";
import { limits } from "../limits.ts";

interface LoopRound {
  index: number;
  key: string | number;
  isFirst: boolean;
  isLast: boolean;
}

export class LoopState {
  context: unknown = undefined;
  /** What `../` walks. Handlebars adds a context only if it differs from the one before, so equal items share a level. */
  readonly #levels: unknown[] = [];
  #levelCount = 0;
  readonly #rounds: LoopRound[] = [];
  #roundCount = 0;
  readonly parameters: unknown[] = [];
  #iterationsLeft = 0;
  /** A limit was reached: the text is cut short and the typed reading has no value. */
  stopped = false;

  begin(root: unknown): void {
    this.context = root;
    this.#levels[0] = root;
    this.#levelCount = 1;
    this.#roundCount = 0;
    this.#iterationsLeft = limits.iterations;
    this.stopped = false;
  }

  /** Lets go of the claim. */
  end(): void {
    this.context = undefined;
    this.#levels.length = 0;
    this.parameters.fill(undefined);
  }

  /** Answers whether `leave` has to take a level away. */
  enter(context: unknown): boolean {
    this.context = context;
    const isNew = !looselyEqual(context, this.#levels[this.#levelCount - 1]);
    if (isNew) this.#levels[this.#levelCount++] = context;
    return isNew;
  }

  leave(context: unknown, isNew: boolean): void {
    this.context = context;
    if (isNew) this.#levelCount--;
  }

  level(depth: number): unknown {
    return this.#levels[this.#levelCount - 1 - depth];
  }

  beginLoop(): LoopRound {
    const round = (this.#rounds[this.#roundCount] ??= { index: 0, key: 0, isFirst: false, isLast: false });
    this.#roundCount++;
    return round;
  }

  endLoop(): void {
    this.#roundCount--;
  }

  round(depth: number): LoopRound | undefined {
    const index = this.#roundCount - 1 - depth;
    return index < 0 ? undefined : this.#rounds[index];
  }

  /** Counts one round; false when there may be no more. */
  mayIterate(frame: Frame): boolean {
    if (this.stopped) return false;
    if (this.#iterationsLeft-- > 0) return true;
    return this.stop(frame, `stopped after ${limits.iterations} rounds of its loops`);
  }

  mayPrint(frame: Frame, length: number): boolean {
    return length <= limits.output || this.stop(frame, `stopped after ${limits.output} characters`);
  }

  stop(frame: Frame, note: string): false {
    if (!this.stopped) frame.notes?.push(note);
    this.stopped = true;
    return false;
  }
}

/** JavaScript's `==` for data. An object equals nothing but itself, although there a text may equal a list. */
function looselyEqual(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (left === null || left === undefined) return right === null || right === undefined;
  if (typeof left === "object" || typeof right === "object" || right === undefined || typeof left === typeof right) {
    return false;
  }
  return Number(left) === Number(right);
}
