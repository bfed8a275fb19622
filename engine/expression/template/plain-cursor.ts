import type { Location } from "./syntax-tree.ts";

const name = /[A-Za-z_$][\w$-]*/y;
const segment = /\.(?:\[[^\]]*\]|[A-Za-z_$][\w$-]*|\d+(?=\.))/y;
const number = /-?\d+(?:\.\d+)?(?=[\s)}])/y;
const quoted = /"[^"]*"|'[^']*'/y;
const blank = /\s*/y;

/** Where reading has come to in a text of one line. Each `take` moves on and gives what it found, or stays. */
export class PlainCursor {
  readonly text: string;
  at = 0;

  constructor(text: string) {
    this.text = text;
  }

  get isAtEnd(): boolean {
    return this.at >= this.text.length;
  }

  isAt(mark: string): boolean {
    return this.text.startsWith(mark, this.at);
  }

  takeMark(mark: string): boolean {
    if (!this.isAt(mark)) return false;
    this.at += mark.length;
    return true;
  }

  takeName(): string | undefined {
    return this.#take(name);
  }

  /** One step of a path, with the dot before it. */
  takeSegment(): string | undefined {
    return this.#take(segment);
  }

  takeNumber(): string | undefined {
    return this.#take(number);
  }

  takeQuoted(): string | undefined {
    return this.#take(quoted);
  }

  skipBlanks(): void {
    if (this.isAt("}")) return;
    this.#take(blank);
  }

  /** A name and a literal end only before one of these; what else may follow is the full grammar's to judge. */
  get isAtDelimiter(): boolean {
    return this.isAtEnd || " \t})".includes(this.text.charAt(this.at));
  }

  from(start: number): Location {
    return { start: { line: 1, column: start }, end: { line: 1, column: this.at } };
  }

  #take(pattern: RegExp): string | undefined {
    const start = this.at;
    pattern.lastIndex = start;
    if (!pattern.test(this.text)) return undefined;
    this.at = pattern.lastIndex;
    return this.text.slice(start, this.at);
  }
}
