/** When each pending delivery that this process knows of is due. It follows the commits, and a look through the store. */
import type { Delivery } from "./delivery-document.ts";

export class Timetable {
  readonly #due = new Map<string, PlannedDelivery>();
  readonly #underWay = new Set<string>();

  /** Takes note of a delivery as it was just read or written. */
  note({ delivery_id: id, endpoint_id: endpointId, status, next_attempt_at }: Delivery): void {
    if (status !== "pending" || next_attempt_at === null) this.#due.delete(id);
    else this.#due.set(id, { id, endpointId, due: Date.parse(next_attempt_at) });
  }

  /** Looks at it again then, whatever it says. */
  postpone(planned: PlannedDelivery, due: number): void {
    this.#due.set(planned.id, { ...planned, due });
  }

  forget(id: string): void {
    this.#due.delete(id);
  }

  /** What is due by now, to be given back with `release`. */
  take(now: number): readonly PlannedDelivery[] {
    const taken = [...this.#due.values()].filter(({ id, due }) => due <= now && !this.#underWay.has(id));
    for (const { id } of taken) this.#underWay.add(id);
    return taken.toSorted((a, b) => a.due - b.due);
  }

  release(id: string): void {
    this.#underWay.delete(id);
  }

  /** When something falls due next that is not under way already. */
  next(): number | undefined {
    let next: number | undefined;
    for (const { id, due } of this.#due.values()) {
      if (!this.#underWay.has(id) && (next === undefined || due < next)) next = due;
    }
    return next;
  }
}

export interface PlannedDelivery {
  readonly id: string;
  readonly endpointId: string;
  /** Milliseconds since the epoch. */
  readonly due: number;
}
