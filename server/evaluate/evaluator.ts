import { Worker } from "node:worker_threads";
import type { OrderAnswer } from "./answer-orders.ts";
import type { EvaluationOrder } from "./evaluate-module.ts";

/** Evaluates modules that nobody has checked: whatever they cost, the server goes on answering. */
export interface Evaluator {
  evaluate(order: EvaluationOrder): Promise<Evaluated>;
  close(): Promise<void>;
}

/** `stopped` took too long, or more memory than it may; `busy` found too many waiting. */
export type Evaluated = { readonly json: string } | "stopped" | "busy";

export interface EvaluatorLimits {
  readonly seconds: number;
  readonly megabytes: number;
}

const mostWaiting = 32;

/** One thread, started when it is first needed and again after it had to be stopped; orders take turns. */
export function createEvaluator({ seconds, megabytes }: EvaluatorLimits): Evaluator {
  let thread: Promise<Worker> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;

  const start = (): Promise<Worker> => {
    const worker = new Worker(new URL("evaluation-thread.mjs", import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: megabytes },
    });
    worker.unref();
    const started = new Promise<Worker>((resolve, reject) => {
      worker.once("message", () => resolve(worker));
      // It stays, because an error that nobody listens for would end the server.
      worker.on("error", reject);
      worker.on("exit", () => {
        if (thread === started) thread = undefined;
      });
    });
    return started;
  };

  const stop = async (): Promise<void> => {
    await (await thread?.catch(() => undefined))?.terminate();
  };

  const run = async (order: EvaluationOrder): Promise<Evaluated> => {
    const worker = await (thread ??= start());
    const answer = await answerOf(worker, order, seconds);
    if (answer === undefined) {
      await stop();
      return "stopped";
    }
    if ("failure" in answer) throw new Error(answer.failure);
    return answer.json === undefined ? "stopped" : { json: answer.json };
  };

  return {
    evaluate: async (order) => {
      if (waiting >= mostWaiting) return "busy";
      waiting++;
      const result = last.then(() => run(order));
      last = result.catch(() => undefined);
      try {
        return await result;
      } finally {
        waiting--;
      }
    },
    close: stop,
  };
}

/** Undefined when the thread gave none: it was out of time or memory. */
async function answerOf(thread: Worker, order: EvaluationOrder, seconds: number): Promise<OrderAnswer | undefined> {
  const over = new AbortController();
  try {
    return await new Promise<OrderAnswer | undefined>((resolve, reject) => {
      const timer = setTimeout(() => resolve(undefined), seconds * 1000);
      const listeners = {
        message: resolve,
        exit: () => resolve(undefined),
        error: (error: NodeJS.ErrnoException) =>
          error.code === "ERR_WORKER_OUT_OF_MEMORY" ? resolve(undefined) : reject(error),
      };
      for (const [event, listener] of Object.entries(listeners)) thread.on(event, listener);
      over.signal.addEventListener("abort", () => {
        clearTimeout(timer);
        for (const [event, listener] of Object.entries(listeners)) thread.off(event, listener);
      });
      thread.postMessage(order, []);
    });
  } finally {
    over.abort();
  }
}
