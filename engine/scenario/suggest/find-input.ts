import { compileExpression } from "../../expression/index.ts";
import type { Expression } from "../../model/expression.ts";
import type { CompiledBlock, CompiledModule } from "../../model/module.ts";

const types: ReadonlySet<string> = new Set(["input.number", "input.currency", "input.date"]);

/** The one input that decides what an expression gives: a number on its own, or a date that something is counted from. */
export function findInput(expression: Expression, { byKey }: CompiledModule): CompiledBlock | undefined {
  const keys = compileExpression(expression).references.flatMap(({ path: [, section, key] }) =>
    section === "block_states" && key !== undefined ? [key] : [],
  );
  const [key, ...others] = new Set(keys);
  const block = key === undefined || others.length > 0 ? undefined : byKey.get(key);
  return block && types.has(block.type) ? block : undefined;
}
