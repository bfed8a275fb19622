import { expect, test } from "vitest";
import { orderDiagnostics } from "../../../engine/diagnostics/order.ts";
import { reportAt } from "../../../engine/diagnostics/report.ts";

function at(file: string, line: number, column: number, code = "CB1016") {
  const range = { start: { line, column }, end: { line, column: column + 1 } };
  return reportAt({ code, place: { file, pointer: "", range } });
}

test("sorts by file, then line, column and code, numbers as numbers", () => {
  const wanted = [at("a", 2, 1), at("a", 10, 2, "CB1014"), at("a", 10, 2), at("a", 10, 11), at("b", 1, 1)];
  expect(orderDiagnostics(wanted.toReversed())).toEqual(wanted);
});

test("keeps one of several equal diagnostics, and all that differ", () => {
  const other = reportAt({ code: "CB1009", params: { key: "constructor" }, place: at("a", 1, 1) });
  const another = reportAt({ code: "CB1009", params: { key: "prototype" }, place: at("a", 1, 1) });
  expect(orderDiagnostics([other, another, other])).toEqual([other, another]);
});

test("leaves its argument as it was", () => {
  const given = Object.freeze([at("b", 1, 1), at("a", 1, 1)]);
  expect(orderDiagnostics(given).map(({ file }) => file)).toEqual(["a", "b"]);
});
