/** A sorted set of whole numbers: adding, removing and finding the next one cost the same however many there are. */
import { partitionPoint } from "./partition-point.ts";

const maxChunk = 512;

export class OrderedNumbers {
  /** Each chunk is sorted and not empty, and ends before the next begins. */
  private readonly chunks: number[][] = [];

  add(value: number): void {
    const at = this.chunkFor(value);
    const chunk = this.chunks[at];
    if (chunk === undefined) {
      this.chunks.push([value]);
      return;
    }
    const place = firstAtLeast(chunk, value);
    if (chunk[place] === value) return;
    chunk.splice(place, 0, value);
    if (chunk.length > maxChunk) {
      // Numbers mostly arrive in order: cutting only the newest off keeps the chunks before it full.
      const cut = place === maxChunk ? maxChunk : maxChunk / 2;
      this.chunks.splice(at + 1, 0, chunk.splice(cut));
    }
  }

  remove(value: number): void {
    const at = this.chunkFor(value);
    const chunk = this.chunks[at];
    if (chunk === undefined) return;
    const place = firstAtLeast(chunk, value);
    if (chunk[place] !== value) return;
    chunk.splice(place, 1);
    if (chunk.length === 0) this.chunks.splice(at, 1);
  }

  /** The smallest member at or above `value`. */
  atLeast(value: number): number | undefined {
    const at = this.chunkFor(value);
    const chunk = this.chunks[at];
    return chunk?.[firstAtLeast(chunk, value)] ?? this.chunks[at + 1]?.[0];
  }

  get isEmpty(): boolean {
    return this.chunks.length === 0;
  }

  /** The last chunk that begins at or below `value`, else the first. */
  private chunkFor(value: number): number {
    const after = partitionPoint(this.chunks.length, (at) => (this.chunks[at]?.[0] ?? 0) <= value);
    return Math.max(0, after - 1);
  }
}

function firstAtLeast(sorted: readonly number[], value: number): number {
  return partitionPoint(sorted.length, (place) => (sorted[place] ?? 0) < value);
}
