/** A clean module in which one mistake is about to be planted, and how to find a place for it. */
import { toPointer } from "../../../../../engine/diagnostics/pointer.ts";
import { type Fields, isFields, setAt, type Value, valueAt, wordOf } from "../generate/fields.ts";
import type { GeneratedModule } from "../generate/generate-module.ts";

export interface Entry {
  readonly pointer: string;
  readonly blockPointer: string;
  readonly block: Fields;
  readonly isInGroup: boolean;
}

export function entriesOf(draft: GeneratedModule): readonly Entry[] {
  return listEntries(draft.document["blocks"], "/blocks", false);
}

function listEntries(entries: Value | undefined, pointer: string, isInGroup: boolean): readonly Entry[] {
  if (!Array.isArray(entries)) return [];
  return entries.flatMap((entry, index): readonly Entry[] => {
    const at = `${pointer}/${index}`;
    const inner = valueAt(entry, "/block");
    const block = isFields(inner) ? inner : entry;
    const blockPointer = isFields(inner) ? `${at}/block` : at;
    if (!isFields(block)) return [];
    return [
      { pointer: at, blockPointer, block, isInGroup },
      ...listEntries(block["blocks"], `${blockPointer}/blocks`, true),
    ];
  });
}

/** One of the blocks that fit, or none. */
export function pickEntry(draft: GeneratedModule, fits: (entry: Entry) => boolean): Entry | undefined {
  const fitting = entriesOf(draft).filter(fits);
  return fitting.length > 0 ? draft.random.pick(fitting) : undefined;
}

export const ofType =
  (...types: readonly string[]) =>
  ({ block }: Entry): boolean =>
    types.includes(wordOf(block["type"]));

export const isMoney = ofType("payout_request", "annuity_request");
export const isPayout = ofType("payout_request");

/** Adds an entry at the end of the form and answers its pointer. */
export function addEntry({ document }: GeneratedModule, entry: Fields): string {
  const { blocks } = document;
  if (!Array.isArray(blocks)) throw new Error("a module without blocks");
  blocks.push(entry);
  return `/blocks/${blocks.length - 1}`;
}

export function alert(key: string, conditions: Fields, markdown = "Look at this."): Fields {
  return { ...conditions, block: { type: "alert", key, color: "info", markdown } };
}

/** Every text of the blocks and the named conditions. */
export function textsOf({ document }: GeneratedModule): readonly { readonly pointer: string; readonly text: string }[] {
  return ["blocks", "conditions"].flatMap((name) => listTexts(document[name], `/${name}`));
}

function listTexts(
  value: Value | undefined,
  pointer: string,
): readonly { readonly pointer: string; readonly text: string }[] {
  if (typeof value === "string") return [{ pointer, text: value }];
  if (Array.isArray(value)) return value.flatMap((item, index) => listTexts(item, `${pointer}/${index}`));
  if (!isFields(value)) return [];
  return Object.entries(value).flatMap(([name, item]) => listTexts(item, pointer + toPointer([name])));
}

/** Changes one match in one text; answers where, or undefined where nothing matches. */
export function swapText(
  draft: GeneratedModule,
  find: RegExp,
  write: string | ((...groups: string[]) => string),
  isPlace: (pointer: string) => boolean = () => true,
): string | undefined {
  const fitting = textsOf(draft).filter(({ pointer, text }) => find.test(text) && isPlace(pointer));
  if (fitting.length === 0) return undefined;
  const { pointer, text } = draft.random.pick(fitting);
  const changed = typeof write === "string" ? text.replace(find, write) : text.replace(find, write);
  if (changed === text) return undefined;
  setAt(draft.document, pointer, changed);
  return pointer;
}

export function typeOf(draft: GeneratedModule, key: string): string {
  return wordOf(entriesOf(draft).find(({ block }) => block["key"] === key)?.block["type"]);
}
