import { describe, expect, it } from "vitest";

import { dateNames, formatDate, printsInstant, toFormattedDate } from "../../../../engine/expression/values/index.ts";

const hour = 3_600_000;

function print(
  format: string,
  local = Date.UTC(2024, 4, 3, 14, 5, 9, 7),
  locale = "en-ZA",
  offset = 2 * hour,
): string | undefined {
  const names = dateNames(locale);
  return names === null ? undefined : formatDate(toFormattedDate(local, local - offset), format, names);
}

describe("a date format", () => {
  it.each([
    ["YYYY-MM-DD", "2024-05-03"],
    ["YYYYMMDD", "20240503"],
    ["YY/M/D", "24/5/3"],
    ["DD MMM YYYY", "03 May 2024"],
    ["Do MMMM", "3rd May"],
    ["dddd ddd dd d", "Friday Fri Fr 5"],
    ["[Q]Q, Mo", "Q2, 5th"],
    ["HH:mm:ss.SSS", "14:05:09.007"],
    ["H h hh m s", "14 2 02 5 9"],
    ["h:mm A, a", "2:05 PM, pm"],
    ["Z ZZ", "+02:00 +0200"],
    ["X x", "1714737909 1714737909007"],
    ["YYYY-MM-DDTHH:mm:ssZ", "2024-05-03T14:05:09+02:00"],
    ["[Day] D [of MMMM]", "Day 3 of MMMM"],
    ["D [", "3 ["],
    ["", ""],
  ])("%j prints %s", (format, text) => {
    expect(print(format)).toBe(text);
  });

  it.each(["DDD", "DDDD", "w", "WW", "gggg", "LL", "LTS", "E", "e", "N", "y", "k", "S", "YYYYY", "Qo", "do", "z"])(
    "with moment's token %s, which we do not print, gives nothing",
    (format) => {
      expect(print(format)).toBeUndefined();
    },
  );

  it.each([
    [0, "12 AM"],
    [11, "11 AM"],
    [12, "12 PM"],
    [23, "11 PM"],
  ])("prints hour %i as %s", (hours, text) => {
    expect(print("h A", Date.UTC(2024, 0, 1, hours))).toBe(text);
  });

  it("names every month and weekday of moment's English", () => {
    const months = Array.from({ length: 12 }, (_, index) => print("MMM", Date.UTC(2024, index, 1)));
    expect(months.join(" ")).toBe("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec");
    const weekdays = Array.from({ length: 7 }, (_, index) => print("dd", Date.UTC(2024, 0, 7 + index)));
    expect(weekdays.join(" ")).toBe("Su Mo Tu We Th Fr Sa");
    expect(print("MMM", Date.UTC(2024, 8, 1), "en-GB")).toBe("Sep");
  });

  it("takes the names of other languages as they stand beside a day", () => {
    expect(print("D. MMMM, dddd", undefined, "de-DE")).toBe("3. Mai, Freitag");
    expect(print("D MMMM", undefined, "pl-PL")).toBe("3 maja");
    expect(print("Do", undefined, "fr-FR")).toBe("3");
  });

  it("has no names for a malformed locale", () => {
    expect(dateNames("en_ZA")).toBeNull();
    expect(dateNames("")).toBeNull();
  });

  it("prints days before 1970 and negative offsets", () => {
    expect(print("dddd YYYY HH:mm Z", Date.UTC(1960, 1, 29, 23, 59), "en", -3.5 * hour)).toBe(
      "Monday 1960 23:59 -03:30",
    );
  });

  it("knows whether it needs the instant", () => {
    expect(["YYYY-MM-DD HH:mm", "[Z]", "Z", "x", "LL"].map(printsInstant)).toEqual([false, false, true, true, false]);
  });
});
