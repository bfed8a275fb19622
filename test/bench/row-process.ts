/** Measures the row named on the command line and sends its results to the process that started this one. */
import { AnswersDiffer } from "./answers.ts";
import { rows } from "./rows/index.ts";

const row = rows.get(process.argv[2] ?? "");
try {
  process.send?.({ results: (await row?.measure()) ?? [] });
} catch (error) {
  if (!(error instanceof AnswersDiffer)) throw error;
  process.send?.({ differ: error.message });
}
process.disconnect?.();
