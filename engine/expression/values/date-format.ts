/** Dates as text by a format of moment's tokens; each format is read once. */
import { BoundedCache } from "./bounded-cache.ts";
import { millisecondsPerDay, toCalendarDate } from "./calendar.ts";
import type { CalendarDate } from "./calendar.ts";
import type { DateNames } from "./date-names.ts";

export interface FormattedDate extends CalendarDate {
  /** 0 is Sunday. */
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
  /** Minutes east of UTC. */
  readonly offset: number;
  readonly epochMilliseconds: number;
}

interface DateFormat {
  readonly parts: readonly Part[];
  readonly printsInstant: boolean;
}

type Part = string | ((date: FormattedDate, names: DateNames) => string);

// `[…]` is literal. Longer tokens stand before their beginnings.
const tokenPattern =
  /\[[^[\]]*\]|YYYY|YY|Qo|Q|MMMM|MMM|MM|Mo|M|DDDo|DDDD?|DD|Do|D|dddd|ddd|dd|do|d|HH|H|hh|h|mm|m|ss|s|SSS|A|a|ZZ|Z|X|x|./gsu;
// What moment would replace by something that we do not print: week numbers, eras, local formats …
const unsupportedPattern = /^(?:DDDo|DDDD?|Qo|do|[YwWgGNyeEklLSz])$/;

const tokens: ReadonlyMap<string, Part> = new Map<string, Part>([
  ["YYYY", (date) => pad(date.year, 4)],
  ["YY", (date) => pad(date.year % 100, 2)],
  ["Q", (date) => String(Math.ceil(date.month / 3))],
  ["MMMM", (date, names) => names.months[date.month - 1] ?? ""],
  ["MMM", (date, names) => names.shortMonths[date.month - 1] ?? ""],
  ["MM", (date) => pad(date.month, 2)],
  ["Mo", (date, names) => names.ordinal(date.month)],
  ["M", (date) => String(date.month)],
  ["DD", (date) => pad(date.day, 2)],
  ["Do", (date, names) => names.ordinal(date.day)],
  ["D", (date) => String(date.day)],
  ["dddd", (date, names) => names.weekdays[date.weekday] ?? ""],
  ["ddd", (date, names) => names.shortWeekdays[date.weekday] ?? ""],
  ["dd", (date, names) => (names.shortWeekdays[date.weekday] ?? "").slice(0, 2)],
  ["d", (date) => String(date.weekday)],
  ["HH", (date) => pad(date.hour, 2)],
  ["H", (date) => String(date.hour)],
  ["hh", (date) => pad(twelveHours(date.hour), 2)],
  ["h", (date) => String(twelveHours(date.hour))],
  ["mm", (date) => pad(date.minute, 2)],
  ["m", (date) => String(date.minute)],
  ["ss", (date) => pad(date.second, 2)],
  ["s", (date) => String(date.second)],
  ["SSS", (date) => pad(date.millisecond, 3)],
  ["A", (date) => (date.hour < 12 ? "AM" : "PM")],
  ["a", (date) => (date.hour < 12 ? "am" : "pm")],
  ["Z", (date) => printOffset(date.offset, ":")],
  ["ZZ", (date) => printOffset(date.offset, "")],
  ["X", (date) => String(Math.floor(date.epochMilliseconds / 1000))],
  ["x", (date) => String(date.epochMilliseconds)],
]);

const formats = new BoundedCache<string, DateFormat | null>(500);

/** `local` is the wall-clock time as if it were UTC; `instant` is needed only for formats that print it. */
export function toFormattedDate(local: number, instant: number): FormattedDate {
  const epochDay = Math.floor(local / millisecondsPerDay);
  const time = local - epochDay * millisecondsPerDay;
  // Fields one by one: a spread here makes the whole formatting forty times slower.
  const { year, month, day } = toCalendarDate(epochDay);
  return {
    year,
    month,
    day,
    weekday: (((epochDay + 4) % 7) + 7) % 7,
    hour: Math.floor(time / 3_600_000),
    minute: Math.floor(time / 60_000) % 60,
    second: Math.floor(time / 1000) % 60,
    millisecond: time % 1000,
    offset: (local - instant) / 60_000,
    epochMilliseconds: instant,
  };
}

/** Whether a format prints the offset or the instant, for which the zone must be known. */
export function printsInstant(format: string): boolean {
  return readFormat(format)?.printsInstant ?? false;
}

/** Undefined for a format that has a token of moment which we do not print. */
export function formatDate(date: FormattedDate, format: string, names: DateNames): string | undefined {
  const parsed = readFormat(format);
  if (parsed === null) return undefined;
  let text = "";
  for (const part of parsed.parts) text += typeof part === "string" ? part : part(date, names);
  return text;
}

function readFormat(format: string): DateFormat | null {
  const known = formats.get(format);
  return known === undefined ? formats.set(format, parseFormat(format)) : known;
}

function parseFormat(format: string): DateFormat | null {
  const pieces = format.match(tokenPattern) ?? [];
  if (pieces.some((piece) => unsupportedPattern.test(piece))) return null;
  return {
    parts: pieces.map((piece) => tokens.get(piece) ?? piece.replace(/^\[(.*)\]$/su, "$1")),
    printsInstant: pieces.some((piece) => /^(?:ZZ?|X|x)$/.test(piece)),
  };
}

function pad(number: number, width: number): string {
  return String(number).padStart(width, "0");
}

function twelveHours(hour: number): number {
  return hour % 12 === 0 ? 12 : hour % 12;
}

function printOffset(offset: number, separator: string): string {
  const size = Math.floor(Math.abs(offset));
  return `${offset < 0 ? "-" : "+"}${pad(Math.floor(size / 60), 2)}${separator}${pad(size % 60, 2)}`;
}
