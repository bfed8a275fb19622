import { isInput } from "../../model/block-kinds.ts";
import type { ResolvedPayee } from "../../model/documents.ts";
import type { BlockOutcome } from "../../model/evaluation.ts";
import type { CompiledBlock } from "../../model/module.ts";
import { printNeeded } from "../reason/clause.ts";
import { describeGate } from "../reason/describe-gate.ts";
import { describePath } from "../reason/describe-path.ts";
import { joinNames } from "../reason/describe-refusals.ts";
import { truthOf } from "../visibility.ts";
import type { ExplainView } from "./explain-view.ts";
import { printMoney } from "./value/print-actual.ts";

/** In one or two sentences: whether a block is shown, may be used, and why. */
export function summarise(
  block: CompiledBlock,
  { visible, required, decision }: BlockOutcome,
  reason: string | undefined,
  view: ExplainView,
): string {
  if (decision?.ready === true) return `Can be used now${describePayment(decision.draft, view)}.`;
  if (decision)
    return `${visible ? "Shown, but it cannot" : "Hidden, and it cannot"} be used now. ${reason ?? ""}`.trim();
  const shown = visible ? describeShown(block, view) : describeHidden(block, view);
  if (block.withheld) return `${shown} The module has a mistake in it, so it shows nothing.`;
  return isInput(block.type) && visible ? `${shown} ${required ? "It is required." : "It is not required."}` : shown;
}

function describePayment(draft: Readonly<Record<string, unknown>>, { module }: ExplainView): string {
  const { amount, currency, payee } = draft;
  if (typeof amount !== "number" || typeof currency !== "string") return "";
  const text = printMoney(amount, currency, module);
  const { first_name: first, last_name: last } = (payee ?? {}) as Partial<ResolvedPayee>;
  const person = first === undefined || last === undefined ? "" : ` to ${first} ${last}`;
  const often = "frequency" in draft ? " each time" : "";
  return text === undefined ? "" : `; it pays ${text}${person}${often}`;
}

function describeShown(block: CompiledBlock, view: ExplainView): string {
  const show = truthOf(block, "show_if", view.state);
  const hide = truthOf(block, "hide_if", view.state);
  if (hide === "unknown" || hide === "error") return "Shown, because it is not known whether it has to be hidden.";
  if (show !== undefined) return "Shown, because its show_if holds.";
  return hide === undefined ? "Shown; it has no condition." : "Shown, because its hide_if does not hold.";
}

function describeHidden(block: CompiledBlock, view: ExplainView): string {
  const { state, module } = view;
  const { parent } = block;
  if (parent && state.visible[parent.index] !== true) {
    return `Hidden, because ${nameOf(parent, view)} around it is hidden.`;
  }
  if (truthOf(block, "hide_if", state) === "true") return describeClosed(block, "hide_if", false, view);
  const show = block.conditions.show_if;
  const truth = truthOf(block, "show_if", state);
  if (show && truth === "unknown") {
    const missing = state.missing[show.slot] ?? [];
    const names = joinNames([...new Set(missing.map((path) => describePath(path, module)))]);
    return `Hidden, because it is not known whether to show it${names === "" ? "" : `: there is no value for ${names}`}.`;
  }
  if (truth === "error") return "Hidden, because its show_if gives a text that is neither true nor false.";
  return describeClosed(block, "show_if", true, view);
}

/** What opens the gate is told only where nothing else keeps the block hidden. */
function describeClosed(block: CompiledBlock, name: "show_if" | "hide_if", wanted: boolean, view: ExplainView): string {
  const condition = block.conditions[name];
  const other = truthOf(block, wanted ? "hide_if" : "show_if", view.state) ?? String(!wanted);
  const isOnly = other === String(!wanted);
  const clause = condition && isOnly ? describeGate(condition, wanted, view.module, view.frame) : undefined;
  const needed = clause === undefined ? "" : `; it is shown once ${printNeeded(clause)}`;
  return `Hidden, because its ${name} ${wanted ? "does not hold" : "holds"}${needed}.`;
}

function nameOf(block: CompiledBlock, { state }: ExplainView): string {
  const { title } = state.cardOf(block);
  return title === "" ? `“${block.key}”` : `“${title}”`;
}
