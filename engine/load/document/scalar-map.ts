/**
 * Where each UTF-16 unit of a string's value stands in the text of its file. A unit that comes from an escape, or a space
 * that comes from a line break, covers all characters it is written with. `end` is where a place after the last unit is.
 */
export interface ScalarMap {
  readonly value: string;
  readonly runs: readonly Run[];
  readonly end: number;
}

export interface ScalarMapBuilder {
  value: string;
  readonly runs: Run[];
}

/** Units in a row, each written as itself, or all of them with the same characters. */
interface Run {
  readonly firstUnit: number;
  readonly isVerbatim: boolean;
  readonly start: number;
  end: number;
}

export function createScalarMap(): ScalarMapBuilder {
  return { value: "", runs: [] };
}

/** All units of `value` stand for the characters from `start` to `end`. */
export function addUnits(map: ScalarMapBuilder, value: string, start: number, end: number): void {
  if (value.length === 1 && end === start + 1) addRun(map, value, true, start);
  else if (value !== "") addRun(map, value, false, start, end);
}

/** The units from `start` to `end` of the text stand for themselves. */
export function addVerbatim(map: ScalarMapBuilder, text: string, start: number, end: number): void {
  if (end > start) addRun(map, text.slice(start, end), true, start);
}

const plain = /[^\s\\'"]+/y;

/** The same up to what may be an escape, a quote or a line break; says where that is. */
export function addPlain(map: ScalarMapBuilder, text: string, start: number, limit: number): number {
  plain.lastIndex = start;
  const end = plain.test(text) ? Math.min(plain.lastIndex, limit) : start;
  addVerbatim(map, text, start, end);
  return end;
}

function addRun(
  map: ScalarMapBuilder,
  value: string,
  isVerbatim: boolean,
  start: number,
  end = start + value.length,
): void {
  const last = map.runs.at(-1);
  if (isVerbatim && last?.isVerbatim && last.end === start) last.end = end;
  else map.runs.push({ firstUnit: map.value.length, isVerbatim, start, end });
  map.value += value;
}

/** The characters that a unit is written with; undefined where there is no such unit. */
export function charactersOf({ value, runs }: ScalarMap, unit: number): { start: number; end: number } | undefined {
  if (unit < 0 || unit >= value.length) return undefined;
  const run = runs.findLast(({ firstUnit }) => firstUnit <= unit);
  if (!run?.isVerbatim) return run;
  const start = run.start + unit - run.firstUnit;
  return { start, end: start + 1 };
}
