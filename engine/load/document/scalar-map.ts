/**
 * Where each UTF-16 unit of a string's value stands in the text of its file. A unit that comes from an escape, or a space
 * that comes from a line break, covers all characters it is written with. `end` is where a place after the last unit is.
 */
export interface ScalarMap {
  readonly value: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly end: number;
}

export interface ScalarMapBuilder {
  value: string;
  readonly starts: number[];
  readonly ends: number[];
}

export function createScalarMap(): ScalarMapBuilder {
  return { value: "", starts: [], ends: [] };
}

/** All units of `value` stand for the characters from `start` to `end`. */
export function addUnits(map: ScalarMapBuilder, value: string, start: number, end: number): void {
  map.value += value;
  for (let unit = 0; unit < value.length; unit += 1) {
    map.starts.push(start);
    map.ends.push(end);
  }
}

/** The units from `start` to `end` of the text stand for themselves. */
export function addVerbatim(map: ScalarMapBuilder, text: string, start: number, end: number): void {
  for (let at = start; at < end; at += 1) addUnits(map, text.charAt(at), at, at + 1);
}
