import { createPaint, type Paint } from "../../diagnostics/format/paint.ts";
import { describeVersions } from "../describe-versions.ts";
import { printableLine as line } from "../printable-line.ts";
import type {
  BlockChange,
  BlockPlace,
  ModuleDiff,
  NamedConditionChange,
  OptionChange,
  PropertyChange,
  SectionChange,
} from "./module-diff.ts";

/** For people: what moves money, then everything else. */
export function formatDiff(diff: ModuleDiff, { color }: { readonly color: boolean }): string {
  const paint = createPaint(color);
  const changes = [
    ...diff.blocks.map((change) => ({ money: change.money, lines: formatBlock(change, paint) })),
    ...diff.conditions.map((change) => ({ money: change.money, lines: formatCondition(change, paint) })),
    ...diff.sections.map((change) => ({ money: change.money, lines: formatSection(change, paint) })),
  ];
  const inGroup = (title: string, money: boolean): readonly string[] => {
    const lines = changes.filter((change) => change.money === money).flatMap((change) => change.lines);
    return lines.length === 0 ? [] : ["", paint("bold", title), ...lines];
  };
  const groups = [...inGroup("Moves money", true), ...inGroup("Does not move money", false)];
  return [describeVersions(diff.old, diff.new), ...(groups.length === 0 ? ["", "Nothing changed."] : groups)].join(
    "\n",
  );
}

function formatBlock(block: BlockChange, paint: Paint): readonly string[] {
  const title = block.title === null ? "" : `  ${block.title}`;
  const head = `  ${block.change.padEnd(8)} ${paint("bold", line(block.block))}  ${paint("dim", block.type)}${line(title)}`;
  return [
    head,
    ...(block.renamed_from === undefined ? [] : [detail("renamed", `${block.renamed_from} -> ${block.block}`)]),
    ...(block.retyped_from === undefined ? [] : [detail("type", `${block.retyped_from} -> ${block.type}`)]),
    ...(block.moved ? [detail("moved", describeMove(block.moved))] : []),
    ...propertiesToShow(block).map(({ property, marked }) => detail(nameOf(property), marked)),
    ...(block.change === "changed" ? block.options.map(formatOption) : []),
  ];
}

/** Of a block that is there or gone as a whole, only what it pays on is worth a line. */
function propertiesToShow({ change, properties }: BlockChange): readonly PropertyChange[] {
  return change === "changed" ? properties : properties.filter(({ money }) => money);
}

/** `/payee/amount` as people say it. */
function nameOf(property: string): string {
  return property.replace(/^\//, "").replaceAll("/", ".");
}

function describeMove({ old, new: now }: NonNullable<BlockChange["moved"]>): string {
  if (old.group === now.group) return `${describePlace(old)} -> ${describePlace(now)}`;
  return `${describeGroup(old)} -> ${describeGroup(now)}, ${describePlace(now)}`;
}

function describeGroup({ group }: BlockPlace): string {
  return group === null ? "outside every group" : `in ${group}`;
}

function describePlace({ after }: BlockPlace): string {
  return after === null ? "first" : `after ${after}`;
}

function formatOption({ change, option, old, new: now }: OptionChange): string {
  if (change === "reordered") return detail("options", `${old} -> ${now}`);
  const labels = [old, now].filter((label) => label !== null).map((label) => `'${label}'`);
  return detail(`option ${option}`, `${change}: ${labels.join(" -> ")}`);
}

function formatCondition(change: NamedConditionChange, paint: Paint): readonly string[] {
  const users = change.used_by.length === 0 ? "used by no block" : `used by ${change.used_by.join(", ")}`;
  return [
    `  ${change.change.padEnd(8)} ${paint("bold", line(change.condition))}  ${paint("dim", "named condition")}  ${line(users)}`,
    change.renamed_from === undefined
      ? detail("means", change.marked)
      : detail("renamed", `${change.renamed_from} -> ${change.condition}`),
  ];
}

function formatSection({ section, path, change, old, new: now }: SectionChange, paint: Paint): readonly string[] {
  const values = [old, now].filter((value) => value !== null).map((value) => JSON.stringify(value));
  const name = nameOf(`/${section}${path}`);
  return [`  ${change.padEnd(8)} ${paint("bold", line(name))}  ${line(values.join(" -> "))}`];
}

function detail(name: string, text: string): string {
  return `    ${line(name)}  ${line(text)}`;
}
