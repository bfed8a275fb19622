/** What an author meant by a name that is not the format's: a misspelling, or the word of another format. */
import { findNearestName } from "../../diagnostics/index.ts";

// An opposite must not be offered only because it is spelled alike.
const conditionWords: ReadonlyMap<string, string | undefined> = new Map([
  ["visible_if", "show_if"],
  ["visible", "show_if"],
  ["display_if", "show_if"],
  ["shown_if", "show_if"],
  ["show", "show_if"],
  ["if", "show_if"],
  ["invisible_if", "hide_if"],
  ["hidden", "hide_if"],
  ["hide", "hide_if"],
  ["disabled", "disabled_if"],
  ["required", "required_if"],
  ["mandatory_if", "required_if"],
  ["enabled_if", undefined],
  ["enable_if", undefined],
  ["optional_if", undefined],
]);

/** One of the names that are still free. */
export function guessProperty(property: string, free: readonly string[]): string | undefined {
  if (!free.includes("show_if") || !conditionWords.has(property)) return findNearestName(property, free);
  const word = conditionWords.get(property);
  return word !== undefined && free.includes(word) ? word : undefined;
}

/** `text` for `input.text`, `payout` for `payout_request`. */
export function guessType(type: string, allowed: readonly string[]): string | undefined {
  const [name, ...others] = allowed.filter((one) => one.endsWith(`.${type}`) || one.startsWith(`${type}_`));
  return name !== undefined && others.length === 0 ? name : findNearestName(type, allowed);
}

const conditions = new Set(["show_if", "hide_if", "hidden_if", "disabled_if", "required_if"]);

/** A condition that stands inside the block, among the properties in `known`. */
export function isMisplacedCondition(property: string, known: readonly string[]): boolean {
  return conditions.has(property) && known.includes("type") && !known.includes("show_if");
}
