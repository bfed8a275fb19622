/** Reads the texts that count as dates: `YYYY-MM-DD`, `YYYYMMDD` and ISO instants. By hand, because `Date` is slow and lenient. */
import { daysInMonth, millisecondsPerDay, toEpochDay } from "./calendar.ts";
import { zoneOffset } from "./zone-offsets.ts";

const dash = 45;
const colon = 58;

/** The day that a text names, in `zone` when it is an instant; undefined when it is no date. */
export function parseDay(text: string, zone: string): number | undefined {
  const plain = parsePlainDay(text);
  if (plain !== undefined) return plain;
  const local = parseLocalInstant(text, zone);
  return local === undefined ? undefined : Math.floor(local / millisecondsPerDay);
}

/** The wall-clock time in `zone` as if it were UTC, in milliseconds; midnight for a plain date. */
export function parseLocalTime(text: string, zone: string): number | undefined {
  const plain = parsePlainDay(text);
  return plain === undefined ? parseLocalInstant(text, zone) : plain * millisecondsPerDay;
}

/** Milliseconds since the epoch of `YYYY-MM-DDTHH:mm[:ss[.fraction]]` with `Z` or an offset. */
export function parseInstant(text: string): number | undefined {
  if (text.length < 17 || text.length > 40 || text.charCodeAt(10) !== 84 || text.charCodeAt(13) !== colon)
    return undefined;
  const day = parseDashedDay(text);
  const hour = twoDigits(text, 11);
  const minute = twoDigits(text, 14);
  if (day === undefined || hour > 23 || minute > 59) return undefined;
  const secondsEnd = text.charCodeAt(16) === colon ? 19 : 16;
  const second = secondsEnd === 19 ? twoDigits(text, 17) : 0;
  if (second > 59) return undefined;
  const fractionEnd = endOfFraction(text, secondsEnd);
  const offset = parseOffset(text, fractionEnd);
  if (offset === undefined) return undefined;
  const milliseconds = Number(text.slice(secondsEnd + 1, Math.min(fractionEnd, secondsEnd + 4)).padEnd(3, "0"));
  return day * millisecondsPerDay + ((hour * 60 + minute - offset) * 60 + second) * 1000 + milliseconds;
}

function parseLocalInstant(text: string, zone: string): number | undefined {
  const instant = parseInstant(text);
  if (instant === undefined) return undefined;
  const offset = zoneOffset(zone, instant);
  return offset === undefined ? undefined : instant + offset;
}

function parsePlainDay(text: string): number | undefined {
  if (text.length === 10) return parseDashedDay(text);
  return text.length === 8 ? validDay(fourDigits(text, 0), twoDigits(text, 4), twoDigits(text, 6)) : undefined;
}

function parseDashedDay(text: string): number | undefined {
  if (text.charCodeAt(4) !== dash || text.charCodeAt(7) !== dash) return undefined;
  return validDay(fourDigits(text, 0), twoDigits(text, 5), twoDigits(text, 8));
}

function validDay(year: number, month: number, day: number): number | undefined {
  const isValid = year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return isValid && year <= 9999 ? toEpochDay(year, month, day) : undefined;
}

/** 1000 when a character is no digit, which no range check lets through. */
function twoDigits(text: string, start: number): number {
  const tens = text.charCodeAt(start) - 48;
  const ones = text.charCodeAt(start + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : 1000;
}

function fourDigits(text: string, start: number): number {
  return twoDigits(text, start) * 100 + twoDigits(text, start + 2);
}

/** Where the fraction of a second that starts at `start` ends; `start` when there is none. */
function endOfFraction(text: string, start: number): number {
  if (text[start] !== ".") return start;
  let end = start + 1;
  while (isDigit(text.charCodeAt(end))) end++;
  return end > start + 1 ? end : start;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Minutes east of UTC. */
function parseOffset(text: string, start: number): number | undefined {
  const zone = text.slice(start);
  if (zone === "Z") return 0;
  const match = /^([+-])(\d\d)(?::?(\d\d))?$/.exec(zone);
  if (match === null) return undefined;
  const [hours, minutes] = [Number(match[2]), Number(match[3] ?? "0")];
  if (hours > 23 || minutes > 59) return undefined;
  return (match[1] === "-" ? -1 : 1) * (hours * 60 + minutes);
}
