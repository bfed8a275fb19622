import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileTemplate, helperTable } from "../../../engine/expression/index.ts";
import { makeOracle } from "../../support/handlebars-oracle.ts";
import { randomScope, randomTemplate } from "../../support/random-template.ts";

const oracle = makeOracle(helperTable);

describe("random templates", () => {
  it("print what Handlebars prints", () => {
    let compared = 0;
    fc.assert(
      fc.property(randomTemplate, fc.array(randomScope, { minLength: 1, maxLength: 3 }), (template, scopes) => {
        const ours = compileTemplate(template);
        if (ours.errors.length > 0) return;
        const stock = oracle.compile(template);
        for (const scope of scopes) {
          compared++;
          expect(ours.render(scope).text).toBe(stock(scope));
        }
      }),
      { numRuns: 1500 },
    );
    expect(compared).toBeGreaterThan(1000);
  });

  it("never throw, whatever the text is", () => {
    const piece = fc.constantFrom(
      "{{",
      "}}",
      "{{#",
      "{{/",
      "{{{",
      "}}}",
      "{{^",
      "{{else}}",
      "if",
      "each",
      " ",
      "(",
      ")",
      "'",
      "=",
      "|",
      "as",
      ".",
      "..",
      "@",
      "\\",
      "{{!",
      "--",
      "[",
      "]",
      "\n",
      "a",
      "1",
      "{{{{",
      "}}}}",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), fc.anything(), (pieces, scope) => {
        const text = pieces.join("");
        const { errors, render } = compileTemplate(text);
        for (const { code, span } of errors) {
          expect(code).toMatch(/^CB\d{4}$/);
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeGreaterThanOrEqual(span.start);
          expect(span.end).toBeLessThanOrEqual(text.length);
        }
        expect(typeof render(scope).text).toBe("string");
      }),
      { numRuns: 1500 },
    );
  });
});
