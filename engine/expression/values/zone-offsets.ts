/**
 * The offset of a time zone at an instant. The rules come from Intl, which is slow, so each zone remembers what it
 * learnt in cells of about 25 days. Nothing of Intl is loaded for UTC.
 */
import { BoundedCache } from "./bounded-cache.ts";
import { millisecondsPerDay, toEpochDay } from "./calendar.ts";

/** The offsets in force within a cell: `offsets[i]` up to the instant `changes[i]`, the last one to the cell's end. */
interface Cell {
  readonly offsets: readonly number[];
  readonly changes: readonly number[];
}

interface ZoneRules {
  readonly sample: (instant: number) => number;
  readonly cells: BoundedCache<number, Cell>;
}

const cellLength = 2 ** 31;
// Fine enough to see each change of a zone that leaves summer time for a month of fasting, or for less.
const samplesPerCell = 8;
// Before standard time a zone keeps its local mean time; a year of four digits is what `sample` can read.
const earliest = Date.UTC(1800, 0, 1);
const latest = Date.UTC(9999, 11, 30);

const zones = new BoundedCache<string, ZoneRules | null>(1000);

export function isKnownZone(zone: string): boolean {
  return isUtc(zone) || rulesOf(zone) !== null;
}

/** Milliseconds east of UTC; undefined for an unknown zone. */
export function zoneOffset(zone: string, instant: number): number | undefined {
  if (isUtc(zone)) return 0;
  const rules = rulesOf(zone);
  if (rules === null) return undefined;
  const within = Math.min(Math.max(instant, earliest), latest);
  const key = Math.floor(within / cellLength);
  const cell = rules.cells.get(key) ?? rules.cells.set(key, readCell(rules.sample, key));
  let index = 0;
  while (index < cell.changes.length && within >= (cell.changes[index] ?? 0)) index++;
  return cell.offsets[index];
}

/**
 * The instant at which clocks in `zone` show `minutes` after midnight of `epochDay`. A time that a change of clocks skips
 * moves forward by what was skipped; of a time that comes twice this is the first.
 */
export function localToInstant(epochDay: number, minutes: number, zone: string): number | undefined {
  const local = epochDay * millisecondsPerDay + minutes * 60_000;
  const before = zoneOffset(zone, local - millisecondsPerDay);
  const after = zoneOffset(zone, local + millisecondsPerDay);
  if (before === undefined || after === undefined) return undefined;
  const first = local - Math.max(before, after);
  const second = local - Math.min(before, after);
  if (zoneOffset(zone, first) === local - first) return first;
  return zoneOffset(zone, second) === local - second ? second : local - before;
}

function isUtc(zone: string): boolean {
  return zone === "UTC" || zone === "Etc/UTC";
}

function rulesOf(zone: string): ZoneRules | null {
  const known = zones.get(zone);
  return known === undefined ? zones.set(zone, readZone(zone)) : known;
}

function readZone(zone: string): ZoneRules | null {
  const format = openZone(zone);
  if (format === null) return null;
  return { sample: (instant) => readOffset(format, instant), cells: new BoundedCache(5000) };
}

/** Intl has no other way to ask whether it knows a zone than to try. */
function openZone(zone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
    });
  } catch {
    return null;
  }
}

/** The format prints `MM/DD/YYYY, HH:mm:ss`. */
function readOffset(format: Intl.DateTimeFormat, instant: number): number {
  const wholeSecond = Math.floor(instant / 1000) * 1000;
  const text = format.format(wholeSecond);
  const part = (start: number, end: number): number => Number(text.slice(start, end));
  const day = toEpochDay(part(6, 10), part(0, 2), part(3, 5));
  return day * millisecondsPerDay + ((part(12, 14) * 60 + part(15, 17)) * 60 + part(18, 20)) * 1000 - wholeSecond;
}

function readCell(sample: ZoneRules["sample"], key: number): Cell {
  const step = cellLength / samplesPerCell;
  const offsets = [sample(key * cellLength)];
  const changes: number[] = [];
  for (let index = 1; index <= samplesPerCell; index++) {
    const end = key * cellLength + index * step;
    const offset = sample(end);
    if (offset === offsets.at(-1)) continue;
    changes.push(findChange(sample, end - step, end));
    offsets.push(offset);
  }
  return { offsets, changes };
}

/** The first millisecond of the offset that holds at `end`; offsets change on whole seconds. */
function findChange(sample: ZoneRules["sample"], start: number, end: number): number {
  const target = sample(end);
  let [low, high] = [Math.floor(start / 1000), Math.ceil(end / 1000)];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (sample(middle * 1000) === target) high = middle;
    else low = middle;
  }
  return high * 1000;
}
