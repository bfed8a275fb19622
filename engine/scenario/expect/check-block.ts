import type { Card, TextExpectation } from "../../model/documents.ts";
import type { Evaluation } from "../../model/evaluation.ts";
import type { Failure } from "../result.ts";
import type { BlockStateName, ExpectedBlock } from "../scenario.ts";
import { describeMismatch, matchPart } from "./match-part.ts";
import { matchText } from "./match-text.ts";

/** What is not as expected of one card. */
export function checkBlock(evaluation: Evaluation, { key, expected, pointer }: ExpectedBlock): readonly Failure[] {
  const card = evaluation.card(key);
  if (!card) return [];
  const { claim, now } = evaluation;
  const fail = (message: string, place: string, properties: readonly string[]): Failure => ({
    message: `"${key}" ${message}.`,
    pointer: pointer + place,
    block: key,
    moment: { claim, now, properties },
  });
  // Whatever else is expected of a card, it is about one that people can see.
  const wanted = expected.is ?? "shown";
  const place = expected.is === undefined || Object.keys(expected).length === 1 ? "" : "/is";
  if (!states[wanted](card)) return [fail(`is ${describeState(card)}, not ${wanted}`, place, [])];
  const failures: Failure[] = [];
  const { required } = expected;
  if (required !== undefined && card.required !== required) {
    failures.push(fail(required ? "need not be filled in" : "must be filled in", "/required", []));
  }
  for (const { name, words, text, properties } of textsOf(card)) {
    const expectedText = expected[name];
    const mismatch = expectedText === undefined ? undefined : matchText(text, expectedText);
    if (mismatch !== undefined) failures.push(fail(`has ${words} that ${mismatch}`, `/${name}`, properties));
  }
  for (const [label, text] of Object.entries(expected.rows ?? {})) {
    const mismatch = matchRow(card, label, text);
    if (mismatch !== undefined) failures.push(fail(mismatch, "/rows", ["/"]));
  }
  const { value, fields } = expected;
  const values = value === undefined ? [] : matchPart(card.input?.value, value, ["value"]);
  if (values.length > 0) failures.push(fail(values.map(describeMismatch).join("; "), "/value", []));
  for (const mismatch of matchPart(card.fields, fields ?? {})) {
    failures.push(fail(`has ${describeMismatch(mismatch)}`, "/fields", [`/${mismatch.path.join("/")}`]));
  }
  return failures;
}

const states: Readonly<Record<BlockStateName, (card: Card) => boolean>> = {
  shown: ({ visible }) => visible,
  hidden: ({ visible }) => !visible,
  actionable: ({ visible, actionable }) => visible && actionable,
  disabled: ({ visible, actionable }) => visible && !actionable,
  required: ({ visible, required }) => visible && required,
};

function describeState(card: Card): string {
  if (!card.visible) return "hidden";
  if (card.actionable) return "actionable";
  return card.disabled_reason === undefined ? "shown" : `shown and disabled ("${card.disabled_reason}")`;
}

interface CardText {
  readonly name: "title" | "text" | "reason" | "invalid";
  readonly words: string;
  readonly text: string;
  readonly properties: readonly string[];
}

function textsOf({ title, fields, disabled_reason, input }: Card): readonly CardText[] {
  const { markdown } = fields as { readonly markdown?: unknown };
  return [
    { name: "title", words: "a title", text: title, properties: ["/title"] },
    { name: "text", words: "a text", text: typeof markdown === "string" ? markdown : "", properties: ["/markdown"] },
    { name: "reason", words: "a reason", text: disabled_reason ?? "", properties: [] },
    { name: "invalid", words: "a complaint", text: (input?.invalid ?? []).join("; "), properties: ["/min", "/max"] },
  ];
}

function matchRow(card: Card, label: string, expected: TextExpectation): string | undefined {
  const row = card.rows.find((candidate) => candidate.label === label);
  if (!row) return `has no row "${label}"; its rows: ${card.rows.map((candidate) => candidate.label).join(", ")}`;
  const mismatch = matchText(row.value, expected);
  return mismatch === undefined ? undefined : `has a row "${label}" that ${mismatch}`;
}
