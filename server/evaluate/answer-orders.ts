import { parentPort } from "node:worker_threads";
import { evaluateModule, type EvaluationOrder } from "./evaluate-module.ts";

/** What the thread says about one order. */
export type OrderAnswer = { readonly json: string | undefined } | { readonly failure: string };

parentPort?.on("message", (order: EvaluationOrder) => parentPort?.postMessage(answerTo(order), []));

function answerTo(order: EvaluationOrder): OrderAnswer {
  try {
    return { json: evaluateModule(order) };
  } catch (error) {
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

parentPort?.postMessage("ready", []);
