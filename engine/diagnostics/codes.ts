import type { CodeRow } from "./code-row.ts";
import { checkCodes } from "./codes/check.ts";
import { emitCodes } from "./codes/emit.ts";
import { evaluateCodes } from "./codes/evaluate.ts";
import { expressionCodes } from "./codes/expression.ts";
import { internalCodes } from "./codes/internal.ts";
import { loadCodes } from "./codes/load.ts";
import { scenarioCodes } from "./codes/scenario.ts";
import { schemaCodes } from "./codes/schema.ts";
import { serveCodes } from "./codes/serve.ts";
import { storeCodes } from "./codes/store.ts";

const rows = [
  ...loadCodes,
  ...schemaCodes,
  ...expressionCodes,
  ...checkCodes,
  ...evaluateCodes,
  ...emitCodes,
  ...storeCodes,
  ...serveCodes,
  ...scenarioCodes,
  ...internalCodes,
];

/** Every code there is, in the order of its number. */
export const codeTable: ReadonlyMap<string, CodeRow> = new Map(
  rows.toSorted((a, b) => (a.code < b.code ? -1 : 1)).map((row) => [row.code, row]),
);
