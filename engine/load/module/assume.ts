import { startOfFile } from "../../diagnostics/locate.ts";
import { reportAt } from "../../diagnostics/report.ts";
import type { Assembly } from "./assembly.ts";

/** ISO 4217's code for "no currency": no policy has it, so nothing can be paid in it by accident. */
const noCurrency = "XXX";

/** Supplies what the format of the files has no place for, and says so where it matters. */
export function assumeZoneAndCurrency(assembly: Assembly, file: string, timeZone: string | undefined): void {
  const place = { file, pointer: "", range: startOfFile };
  if (!isGiven(assembly, "time_zone")) {
    assembly.document["time_zone"] = timeZone ?? "UTC";
    if (timeZone === undefined) {
      assembly.diagnostics.push(reportAt({ code: "CB1030", params: { time_zone: "UTC" }, place }));
    }
  }
  if (!isGiven(assembly, "currency")) {
    assembly.document["currency"] = noCurrency;
    assembly.diagnostics.push(reportAt({ code: "CB1031", params: { currency: noCurrency }, place }));
  }
}

/** `locale` and `rounding` may be left out by anybody. They stand in the document so that its hash covers them. */
export function assumeLocaleAndRounding(assembly: Assembly): void {
  if (!isGiven(assembly, "locale")) assembly.document["locale"] = localeOf(assembly.document["currency"]);
  if (!isGiven(assembly, "rounding")) assembly.document["rounding"] = "down";
}

function localeOf(currency: unknown): string {
  if (currency === "ZAR") return "en-ZA";
  return currency === "GBP" ? "en-GB" : "en";
}

function isGiven(assembly: Assembly, section: string): boolean {
  return Object.hasOwn(assembly.document, section);
}
