import type { Explanation, PropertyExplanation, ValueSource } from "../explanation.ts";
import { printable, type Style } from "./style.ts";

/** One line for each value, with what it was worked out from below it. */
export function formatProperties({ properties }: Explanation, { paint }: Style): readonly string[] {
  if (properties.length === 0) return [];
  const names = new Map(properties.map(({ property, name }) => [property, name]));
  return [
    paint("bold", "Where its values come from"),
    ...properties.flatMap((property) => linesOf(property, names).map(printable)),
  ];
}

function linesOf(property: PropertyExplanation, names: ReadonlyMap<string, string>): readonly string[] {
  const { name, value, value_text, formula, same_as, steps, sources, missing = [], notes = [] } = property;
  const start = `  ${name} = ${value_text}`;
  const waits = missing.map(({ path, text, block }) => `    no value for ${text} (${block ?? path})`);
  const said = notes.map((note) => `    ${note}`);
  if (formula === undefined) return [`${start}  written in the module`];
  if (same_as !== undefined) return [`${start}  the same as ${names.get(same_as) ?? same_as}`];
  const [only] = sources;
  if (value !== undefined && steps.length === 0 && only && sources.length === 1 && missing.length === 0) {
    return [`${start}  from ${describeSource(only)}`, ...said];
  }
  return [
    start,
    ...steps.map((step) => `    ${step.text} = ${step.value_text}`),
    ...sources.filter(({ path }) => !missing.some((one) => one.path === path)).map(printSource),
    ...waits,
    ...said,
  ];
}

function printSource(source: ValueSource): string {
  return `    from ${describeSource(source)}: ${source.value_text}`;
}

function describeSource({ path, text, block, defaulted, hidden }: ValueSource): string {
  const marks = [...(defaulted ? ["the default, confirmed by nobody"] : []), ...(hidden ? ["hidden now"] : [])];
  const name = block === undefined ? path : `${text} (${block})`;
  return marks.length === 0 ? name : `${name}, ${marks.join(", ")}`;
}
