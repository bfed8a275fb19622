import * as fc from "fast-check";

/** Templates of every syntax form, nested a few levels deep, and claims that have some of the fields that they name. */
const names = ["a", "b", "c", "items", "deep", "empty", "zero", "flag"];
const texts = ["", " ", "x", "\n", "  \n", "text ", "}", "true", "0"];

const step = fc.constantFrom(...names, "[0]", "[1]", "0.a", "length");
const prefix = fc.constantFrom("", "", "", "this.", "./", "../", "../../", "@root.");
const path = fc
  .tuple(prefix, fc.constantFrom(...names), fc.array(step, { maxLength: 2 }))
  .map(([start, name, steps]) => start + [name, ...steps].join("."));
const reference = fc.oneof(
  { weight: 6, arbitrary: path },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "this",
      "..",
      ".",
      "@index",
      "@key",
      "@first",
      "@last",
      "@../index",
      "@root",
      "p",
      "q",
      "p.a",
    ),
  },
);
const literal = fc.constantFrom("1", "-2", "0", "2.5", "'x'", '"it\'s"', "''", "true", "false", "null", "undefined");
const operator = fc.constantFrom("===", "!==", "==", "!=", "<", ">", "<=", ">=");
const connective = fc.constantFrom("&&", "||");

const { argument } = fc.letrec<{ argument: string; call: string }>((tie) => ({
  argument: fc.oneof(
    { maxDepth: 3, depthIdentifier: "call" },
    reference,
    literal,
    tie("call").map((call) => `(${call})`),
  ),
  call: fc.oneof(
    { depthIdentifier: "call" },
    fc.tuple(fc.constantFrom("add", "multiply", "concat", "and", "or"), tie("argument"), tie("argument")).map(spaced),
    fc
      .tuple(fc.constantFrom("ifEquals", "eq", "gt", "lookup", "default", "in"), tie("argument"), tie("argument"))
      .map(spaced),
    fc.tuple(fc.constantFrom("not", "upperCase", "ifIsDefined", "ifIsNotDefined"), tie("argument")).map(spaced),
    fc
      .tuple(fc.constantFrom("if", "unless", "ifCondition"), tie("argument"), operator, tie("argument"))
      .map(([helper, left, sign, right]) => `${helper} ${left} '${sign}' ${right}`),
    fc
      .tuple(
        fc.constantFrom("if", "ifCondition"),
        connective,
        fc.array(tie("argument"), { minLength: 2, maxLength: 4 }),
      )
      .map(([helper, sign, operands]) => `${helper} ${operands.join(` '${sign}' `)}`),
    fc.tuple(fc.constantFrom("round", "if", "unless"), tie("argument")).map(spaced),
  ),
}));

const { call } = { call: argument.filter((text) => text.startsWith("(")).map((text) => text.slice(1, -1)) };

function spaced(parts: readonly string[]): string {
  return parts.join(" ");
}

const mustache = fc
  .tuple(fc.constantFrom("{{", "{{", "{{~", "{{&", "{{{"), fc.oneof(reference, call), fc.boolean())
  .map(([open, inside, trims]) => {
    if (open === "{{{") return `{{{${inside}}}}`;
    return `${open}${inside}${trims && open === "{{~" ? "~" : ""}}}`;
  });

const opening = fc.oneof(
  call.filter((text) => /^(and|or|not|if|unless|ifEquals|eq|gt|ifCondition|ifIs\w+|in) /.test(text)),
  argument.map((over) => `each ${over}`),
  argument.map((over) => `each ${over} as |p q|`),
  argument.map((over) => `with ${over}`),
  argument.map((over) => `with ${over} as |p|`),
  argument.map((test) => `if ${test}`),
  argument.map((test) => `unless ${test} includeZero=true`),
  path,
);

export const randomTemplate: fc.Arbitrary<string> = fc.letrec<{ program: string; block: string }>((tie) => ({
  program: fc
    .array(fc.oneof({ maxDepth: 3, depthIdentifier: "block" }, fc.constantFrom(...texts), mustache, tie("block")), {
      maxLength: 4,
      depthIdentifier: "block",
    })
    .map((parts) => parts.join("")),
  block: fc
    .tuple(fc.constantFrom("#", "#", "#", "^", "#~"), opening, tie("program"), fc.option(tie("program")))
    .map(([sign, head, body, otherwise]) => {
      const [name = ""] = head.split(" ");
      const trims = sign === "#~" ? "~" : "";
      const opened = sign === "^" ? head.replace(/ as \|.*$/, "") : head;
      const middle = otherwise === null ? "" : `{{else}}${otherwise}`;
      return `{{${trims}${sign[0]}${opened}}}${body}${middle}{{/${name}${trims}}}`;
    }),
})).program;

const leaf = fc.constantFrom<unknown>(0, 1, -2, 250, 2.5, true, false, "", "x", "12", "false", null);
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, depthIdentifier: "value" },
    leaf,
    // Stock Handlebars prints a null item as an object when it stands in a block inside the loop.
    fc
      .array(tie("value"), { maxLength: 3, depthIdentifier: "value" })
      .map((list) => list.map((item) => item ?? "null")),
    fc.dictionary(fc.constantFrom(...names), tie("value"), {
      maxKeys: 4,
      depthIdentifier: "value",
      noNullPrototype: true,
    }),
  ),
}));

export const randomScope: fc.Arbitrary<unknown> = fc.dictionary(fc.constantFrom(...names), value, {
  maxKeys: names.length,
  noNullPrototype: true,
});
