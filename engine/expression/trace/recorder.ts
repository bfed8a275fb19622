/** Collects the steps of one evaluation as a tree. */
import type { TraceNode } from "../../model/expression.ts";
import { limits } from "../limits.ts";
import { isDecimal, toPrinted } from "../values/index.ts";

interface OpenNode {
  readonly kind: TraceNode["kind"];
  readonly text: string;
  readonly children: TraceNode[];
  /** Beyond the limit a step is only passed through. */
  readonly isRecorded: boolean;
}

export class Recorder {
  #open: OpenNode[] = [];
  #root: TraceNode | undefined;
  #count = 0;
  #notes: readonly string[] = [];
  #notesTaken = 0;

  begin(notes: readonly string[]): void {
    this.#open = [];
    this.#root = undefined;
    this.#count = 0;
    this.#notes = notes;
    this.#notesTaken = 0;
  }

  open(kind: TraceNode["kind"], text: string): void {
    this.#open.push({ kind, text, children: [], isRecorded: this.#count++ < limits.traceNodes });
  }

  close(result: unknown): void {
    const open = this.#open.pop();
    if (!open?.isRecorded) return;
    const { kind, text } = open;
    const children = [...open.children, ...this.#newNotes()];
    const node: TraceNode = {
      kind,
      text,
      ...(result === undefined ? { missing: true } : { value: Recorder.toJson(result) }),
      ...(children.length > 0 ? { children } : {}),
    };
    const parent = this.#open.at(-1);
    if (parent) parent.children.push(node);
    else this.#root = node;
  }

  end(): TraceNode | undefined {
    return this.#root;
  }

  /** A note belongs to the innermost step that was open when it was made: that one closes first. */
  #newNotes(): TraceNode[] {
    const fresh = this.#notes.slice(this.#notesTaken);
    this.#notesTaken = this.#notes.length;
    return fresh.map((text) => ({ kind: "note", text }));
  }

  static toJson(value: unknown): unknown {
    return isDecimal(value) ? toPrinted(value) : value;
  }
}
