import { readdirSync, readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";
import { parse } from "yaml";

import { helperNames } from "../../../../engine/expression/helpers/index.ts";
import { renderExample } from "./stock-handlebars.ts";

interface Corpus {
  readonly scopes: readonly unknown[];
  readonly templates: readonly string[];
}

const folder = new URL("../corpus/", import.meta.url);
const files = readdirSync(folder).filter((name) => name.startsWith("helpers-"));
const corpora = files.map((name): Corpus => parse(readFileSync(new URL(name, folder), "utf8")));
const templates = corpora.flatMap((corpus) => corpus.templates);

/** Printed empty whatever the scope. */
const neverAnything: ReadonlySet<string> = new Set([
  "{{dateFormat claim.created_at 'LL'}}",
  "{{divide claim.policy.sum_assured 0}}",
  "{{lookup claim 'constructor'}}",
]);

describe("the corpus of helpers", () => {
  it.each(helperNames)("uses %s", (name) => {
    expect(templates.some((template) => new RegExp(`[{(#]${name}[ )}]`).test(template))).toBe(true);
  });

  it.each(corpora.flatMap(({ templates: all, scopes }) => all.map((template) => ({ template, scopes }))))(
    "tells its scopes apart with $template",
    ({ template, scopes }) => {
      const texts = new Set(scopes.map((scope) => renderExample(template, scope)));
      const readsScope = /claim|policyholder/.test(template) && !neverAnything.has(template);
      expect(texts.size > 1).toBe(readsScope);
    },
  );
});
