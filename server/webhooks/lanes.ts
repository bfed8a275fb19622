/** Runs work for each name a few at a time, so that one that is slow keeps no other waiting. */
export class Lanes {
  readonly #width: number;
  readonly #waiting = new Map<string, (() => void)[]>();
  readonly #running = new Map<string, number>();

  constructor(width: number) {
    this.#width = width;
  }

  async run(name: string, work: () => Promise<void>): Promise<void> {
    await this.#enter(name);
    try {
      await work();
    } finally {
      this.#leave(name);
    }
  }

  #enter(name: string): Promise<void> {
    const running = this.#running.get(name) ?? 0;
    if (running < this.#width) {
      this.#running.set(name, running + 1);
      return Promise.resolve();
    }
    return new Promise((resolve) => {
      const waiting = this.#waiting.get(name) ?? [];
      waiting.push(resolve);
      this.#waiting.set(name, waiting);
    });
  }

  #leave(name: string): void {
    // Whoever waits takes the place over.
    const next = this.#waiting.get(name)?.shift();
    if (next) return next();
    this.#waiting.delete(name);
    const running = (this.#running.get(name) ?? 1) - 1;
    if (running > 0) this.#running.set(name, running);
    else this.#running.delete(name);
  }
}
