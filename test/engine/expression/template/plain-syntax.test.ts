import { readdirSync, readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { readPlainSyntax } from "../../../../engine/expression/template/plain-syntax.ts";
import { readSyntax } from "../../../../engine/expression/template/read-syntax.ts";
import { randomTemplate } from "../../../support/random-template.ts";

describe("plain syntax", () => {
  it.each([
    "{{claim.policy.beneficiaries.[0].first_name}}",
    "{{ claim.policy.beneficiaries.0.first_name }} {{x}}",
    "{{ifCondition (ifCondition a.b '===' \"x\") '&&' (ifIsDefined c) }}",
    "{{dateFormat (dateAdd claim.created_at days=-1 ) format='D MMMM' n=1.5 t=true u=undefined v=null}}",
    "{{#ifEquals a 'b'}}true{{else}}false{{/ifEquals}}",
    "a } b {{#each claim.items}}{{#if x}}{{y}}{{ else }}-{{/if}},{{/each}} c",
    "{{#a.b}}x{{/a.b}}",
    "{{#if a}}{{/if}}",
  ])("is read as the full parser reads it: %s", (text) => {
    const plain = readPlainSyntax(text);
    expect(plain).toBeDefined();
    expect(plain).toEqual(fullSyntax(text));
  });

  it.each([
    "{{{a}}}",
    "{{&a}}",
    "{{~a}}",
    "{{a~}}",
    "{{!c}}",
    "{{> p}}",
    "{{^a}}b{{/a}}",
    "{{#if a}}b{{else if c}}d{{/if}}",
    "{{#if a}}\nb\n{{/if}}",
    "\\{{a}}",
    "{{this.a}}",
    "{{../a}}",
    "{{@root.a}}",
    "{{a.0}}",
    "{{a.true}}",
    "{{'a'}}",
    "{{1}}",
    "{{a b=1 c}}",
    "{{#each a as |b|}}{{b}}{{/each}}",
    "{{{{raw}}}}a{{{{/raw}}}}",
    "{{a",
    "{{}}",
    "{{#if a}}",
    "{{/if}}",
    "{{#if a}}b{{/unless}}",
    "{{else}}",
    "{{a}}}",
  ])("leaves to the full parser: %s", (text) => {
    expect(readPlainSyntax(text)).toBeUndefined();
  });

  it("equals the full parser's tree on every text of the corpus", () => {
    const texts = corpusTexts();
    const plain = texts.filter((text) => readPlainSyntax(text) !== undefined);
    for (const text of plain) expect(readPlainSyntax(text)).toEqual(fullSyntax(text));
    expect(plain.length).toBeGreaterThan(texts.length / 3);
  });

  it("equals the full parser's tree on random templates", () => {
    let compared = 0;
    fc.assert(
      fc.property(randomTemplate, (text) => {
        const plain = readPlainSyntax(text);
        if (plain === undefined) return;
        compared++;
        expect(plain).toEqual(fullSyntax(text));
      }),
      { numRuns: 3000 },
    );
    expect(compared).toBeGreaterThan(500);
  });

  it("never accepts what the full parser refuses, or reads it in another way", () => {
    const pieces = [
      "{{",
      "}}",
      "{{#if ",
      "{{/if}}",
      "{{else}}",
      "a",
      "b.c",
      "b.[0].d",
      ".0",
      " ",
      "(",
      ")",
      "'x'",
      '"',
      "k=",
      "1",
      "-",
      "this",
      "true",
      "as",
      "|",
      "}",
      "{",
      ".",
      "\t",
      "é",
      "\u00a0",
      "$",
      "x-y",
      "\n",
      "]",
      "[",
    ];
    let compared = 0;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 6 }), (parts) => {
        const text = `{{a ${parts.join("")}}}`;
        const plain = readPlainSyntax(text);
        if (plain === undefined) return;
        compared++;
        expect(plain).toEqual(fullSyntax(text));
      }),
      { numRuns: 10_000 },
    );
    expect(compared).toBeGreaterThan(200);
  });
});

function corpusTexts(): string[] {
  const folder = new URL("../corpus/", import.meta.url);
  return readdirSync(folder).flatMap((file) => templatesIn(parse(readFileSync(new URL(file, folder), "utf8"))));
}

function templatesIn(value: unknown): string[] {
  if (typeof value === "string") return value.includes("{{") ? [value] : [];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(templatesIn) : [];
}

/** What the full parser gives, without the properties that nothing reads. */
function fullSyntax(text: string): unknown {
  const syntax = readSyntax(text);
  return "program" in syntax ? withoutUnread(syntax.program) : syntax;
}

const unread = new Set(["strip", "openStrip", "inverseStrip", "closeStrip", "escaped", "chained", "source"]);

function withoutUnread(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutUnread);
  if (typeof value !== "object" || value === null) return value;
  const { type } = value as { readonly type?: string };
  const kept = Object.entries(value).filter(([name]) => !unread.has(name) && !isUnreadOf(type, name));
  return Object.fromEntries(kept.map(([name, part]) => [name, withoutUnread(part)]));
}

function isUnreadOf(type: string | undefined, name: string): boolean {
  if (type === "ContentStatement") return name === "original";
  if (type === "Program" || type === "Hash") return name === "type" || name === "loc";
  return type === "HashPair" && name === "type";
}
