import { describe, expect, test } from "vitest";
import { checkModule, parseModule } from "../../../../../engine/index.ts";
import { saying, showing } from "./blocks.ts";

const config = JSON.stringify({
  productModuleKey: "x",
  productModuleName: "X",
  settings: { billing: { currency: "GBP" } },
});

function findingsIn({ blocks }: { readonly blocks: readonly object[] }) {
  const files = [
    { file: ".root-config.json", text: config },
    { file: "workflows/claims-blocks.json", text: JSON.stringify(blocks) },
  ];
  const { diagnostics } = checkModule(parseModule(files, { path: "x" }));
  return diagnostics.filter(({ code }) => code === "CB2121");
}

describe("what only this engine understands", () => {
  test.each([
    ["an operator in `if`", "{{if claim.policy.sum_assured '>' 0}}", '"if" with an operator'],
    ["several operators", "{{ifCondition 1 '<' 2 '&&' true}}", '"ifCondition" with more than one operator'],
    ["a helper of ours", "{{subtract claim.policy.sum_assured 1}}", 'The helper "subtract"'],
    ["another name of a helper", "{{formatDate claim.created_at}}", 'The helper "formatDate"'],
    ["a format by its place", "{{dateFormat claim.created_at 'YYYY'}}", "A format that is not named"],
    ["a unit by its place", "{{dateDifference claim.created_at claim.updated_at 'days'}}", "A unit that is not named"],
  ])("is noted for %s in a Workbench module", (_name, template, form) => {
    expect(findingsIn(saying(template))).toMatchObject([
      { params: { form }, severity: "info", pointer: "/0/markdown" },
    ]);
  });

  test("is noted for conditions in JSON Logic", () => {
    expect(findingsIn(showing({ "===": [{ var: "claim.claim_status" }, "open"] }))).toMatchObject([
      { params: { form: "A condition in JSON Logic" }, pointer: "/0/show_if" },
    ]);
  });

  test("is mended where ifCondition says the same, but not where a block would have to be renamed", () => {
    const [inline] = findingsIn(showing("{{if claim.policy.sum_assured '>' 0}}"));
    expect(inline?.fixes).toMatchObject([{ safe: true, edits: [{ new_text: "ifCondition" }] }]);
    const [block] = findingsIn(saying("{{#if claim.policy.sum_assured '>' 0}}yes{{/if}}"));
    expect(block?.fixes).toEqual([]);
  });

  test("leaves published forms alone", () => {
    const template =
      "{{#if claim.policy.end_date}}{{dateFormat claim.policy.end_date format='YYYY'}}{{/if}}{{#ifEquals 1 2}}x{{/ifEquals}}";
    expect(
      findingsIn(saying(`${template}{{dateDifference claim.created_at claim.updated_at measurement='days'}}`)),
    ).toEqual([]);
  });

  test("is nothing to a module of our own layout", () => {
    const { blocks } = saying("{{subtract 3 1}}");
    const text = JSON.stringify({ key: "x", name: "X", version: "1.0.0", currency: "GBP", time_zone: "UTC", blocks });
    const { diagnostics } = checkModule(parseModule([{ file: "x.json", text }], { path: "x.json" }));
    expect(diagnostics.filter(({ code }) => code === "CB2121")).toEqual([]);
  });
});
