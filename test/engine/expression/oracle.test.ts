import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { compileTemplate, helperTable } from "../../../engine/expression/index.ts";
import { makeOracle } from "../../support/handlebars-oracle.ts";
import { syntaxScopes } from "../../support/syntax-scopes.ts";

const now = Date.UTC(2025, 2, 14, 9, 30);
const oracle = makeOracle(helperTable, { now });
const untouched = makeOracle(helperTable, { now, joinsText: false });
const corpus = new URL("corpus/", import.meta.url);

interface Corpus {
  readonly templates: readonly (string | { readonly template: string })[];
  readonly scopes?: Readonly<Record<string, unknown>>;
}

for (const file of readdirSync(corpus).toSorted()) {
  const { templates, scopes = syntaxScopes } = readCorpus(file);
  describe(`prints what Handlebars prints: ${file}`, () => {
    for (const entry of templates) {
      const template = textOf(entry);
      it(`prints ${JSON.stringify(template)}`, () => {
        const ours = compileTemplate(template);
        expect(ours.errors).toEqual([]);
        const stock = oracle.compile(template);
        for (const [name, scope] of Object.entries(scopes)) {
          const { text } = ours.render(scope, { now });
          expect(text, `in the scope "${name}"`).toBe(stock(scope));
        }
      });
    }
  });
}

describe("stock Handlebars without any change of ours", () => {
  it("prints the same where no two outputs touch", () => {
    const templates = ["syntax-blocks.yaml", "syntax-text.yaml"].flatMap((file) =>
      readCorpus(file).templates.map(textOf),
    );
    // It cannot print a decimal, which refuses to be added to a text.
    const comparable = templates.filter((template) => !/\}\}\s*\{\{|~|divide/.test(template));
    for (const template of comparable) {
      const stock = untouched.compile(template);
      for (const [name, scope] of Object.entries(syntaxScopes)) {
        const { text } = compileTemplate(template).render(scope, { now });
        expect(text, `${template} in the scope "${name}"`).toBe(stock(scope));
      }
    }
    expect(comparable.length).toBeGreaterThan(40);
  });
});

function readCorpus(file: string): Corpus {
  return parse(readFileSync(new URL(file, corpus), "utf8")) as Corpus;
}

function textOf(entry: Corpus["templates"][number]): string {
  return typeof entry === "string" ? entry : entry.template;
}
