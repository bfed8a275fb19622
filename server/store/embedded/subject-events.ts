/** Which events each subject has, and the hash its next event must chain to. */
import type { SubjectKey } from "../subject-key.ts";
import { partitionPoint } from "./partition-point.ts";

export interface SubjectRecord {
  readonly key: SubjectKey;
  readonly head: string;
  /** How many of `numbers` belong to this record: later records share the list and append to it. */
  readonly count: number;
  readonly numbers: readonly number[];
}

export class SubjectEvents {
  private readonly records = new Map<SubjectKey, SubjectRecord & { readonly numbers: number[] }>();

  add(key: SubjectKey, number: number, head: string): void {
    const numbers = this.records.get(key)?.numbers;
    if (numbers === undefined) this.restore(key, head, [number]);
    else {
      numbers.push(number);
      this.restore(key, head, numbers);
    }
  }

  restore(key: SubjectKey, head: string, numbers: number[]): void {
    this.records.set(key, { key, head, count: numbers.length, numbers });
  }

  head(key: SubjectKey): string | null {
    return this.records.get(key)?.head ?? null;
  }

  /** At most `count` of the subject's event numbers above `after`. */
  numbersAfter(key: SubjectKey, after: number, count: number): readonly number[] {
    const numbers = this.records.get(key)?.numbers ?? [];
    const from = partitionPoint(numbers.length, (place) => (numbers[place] ?? 0) <= after);
    return numbers.slice(from, from + count);
  }

  /** A copy that stays as it is. */
  entries(): readonly SubjectRecord[] {
    return [...this.records.values()];
  }
}
