import { describe, expect, test } from "vitest";
import { checkModule, compileModule, evaluateClaim, parseModule } from "../../../engine/index.ts";
import { checkText, claimWith, moneyInput, now, payoutBlock } from "../evaluate/fixture.ts";

const note = (key: string, changes: object = {}): object => ({ type: "input.text", key, title: "Note", ...changes });

function codesAndPlaces(document: object): readonly string[] {
  return checkText(document).diagnostics.map(({ code, pointer }) => `${code} ${pointer}`);
}

/** Which cards are withheld, in render order. */
function withheld(document: object): readonly string[] {
  const { compiled } = checkText(document);
  evaluateClaim(compiled, { claim: claimWith(), now }).cardsJson();
  return compiled.order.filter((block) => block.withheld).map(({ key }) => key);
}

describe("a module without mistakes", () => {
  test("has wrapped and bare blocks, which are the same", () => {
    const bare = { blocks: [note("a"), payoutBlock()] };
    const wrapped = { blocks: [{ block: note("a") }, { block: payoutBlock() }] };
    const cards = [bare, wrapped].map((document) => {
      const { compiled, diagnostics } = checkText(document);
      // A payout that stands alone has no gate.
      expect(diagnostics.map(({ code }) => code)).toEqual(["CB2303"]);
      const { cards: shown } = evaluateClaim(compiled, { claim: claimWith(), now });
      return shown.map((card) => ({ ...card, diagnostics: card.diagnostics?.map(({ code }) => code) }));
    });
    expect(cards[0]).toEqual(cards[1]);
  });

  test("may set a condition to null or to an empty text, which is none", () => {
    const conditions = { show_if: null, hide_if: "", disabled_if: null, required_if: "" };
    const { compiled, diagnostics } = checkText({ blocks: [{ ...conditions, block: note("a") }] });
    expect(diagnostics).toEqual([]);
    expect(compiled.byKey.get("a")?.conditions).toEqual({});
  });

  test("has no templates in keys, options and ISO codes", () => {
    const options = [{ key: "{{a", value: "{{b" }];
    const { compiled } = checkText({ blocks: [{ type: "radio", key: "r", title: "R", options }] });
    expect(compiled.byKey.get("r")?.withheld).toBe(false);
  });
});

describe("hidden_if", () => {
  test("is read as hide_if, with a diagnostic of its own at most", () => {
    const { compiled } = checkText({ blocks: [{ hidden_if: "{{ifEquals 1 1}}", block: note("a") }] });
    expect(evaluateClaim(compiled, { claim: claimWith(), now }).card("a")?.visible).toBe(false);
  });

  const yes = "{{ifEquals 1 1}}";
  const no = { "===": [1, 2] };
  const unknown = "{{ifEquals claim.policy.module.nothing 1}}";
  test.each<[hideIf: unknown, hiddenIf: unknown, isVisible: boolean]>([
    [yes, no, false],
    [no, yes, false],
    [yes, yes, false],
    [no, no, true],
    [unknown, yes, false],
    [unknown, no, true],
  ])("beside hide_if is a mistake, and either of them hides: %j, %j", (hideIf, hiddenIf, isVisible) => {
    const { compiled, diagnostics } = checkText({
      blocks: [{ hide_if: hideIf, hidden_if: hiddenIf, block: note("a") }],
    });
    expect(diagnostics.filter(({ code }) => code === "CB2006").map(({ pointer, params }) => [pointer, params])).toEqual(
      [
        [
          "/blocks/0/hidden_if",
          { property: "hidden_if", reason: "it is another name for hide_if, which is given too" },
        ],
      ],
    );
    expect(evaluateClaim(compiled, { claim: claimWith(), now }).card("a")?.visible).toBe(isVisible);
  });

  test("beside an empty hide_if is the only one", () => {
    for (const hideIf of [null, ""]) {
      const { compiled, diagnostics } = checkText({
        blocks: [{ hide_if: hideIf, hidden_if: "{{ifEquals claim.claim_status 'open'}}", block: note("a") }],
      });
      expect(diagnostics).toEqual([]);
      expect(compiled.byKey.get("a")?.conditions.hide_if?.expression.expression.kind).toBe("call");
    }
  });

  test("keeps each mistake at the property that it is in", () => {
    const misspelt = "{{ifEquals claim.block_states.nothing_here.value 1}}";
    const places = codesAndPlaces({ blocks: [{ hide_if: misspelt, hidden_if: misspelt, block: note("a") }] });
    expect(places.filter((place) => place.startsWith("CB2103"))).toEqual([
      "CB2103 /blocks/0/hide_if",
      "CB2103 /blocks/0/hidden_if",
    ]);
  });
});

describe("a template that cannot be read", () => {
  const text =
    '{"key":"k","name":"K","version":"1.0.0","currency":"ZAR","time_zone":"UTC","blocks":[\n  {"block":{"type":"input.text","key":"a","title":"Of \\"{{nope claim.x}}\\""}}]}';

  test("is shown where it stands, to the column inside the text, escapes counted", () => {
    const { diagnostics, module } = checkModule(parseModule([{ file: "k.json", text }], { path: "k.json" }));
    const line = text.split("\n")[1] ?? "";
    expect(diagnostics).toMatchObject([
      {
        code: "CB2104",
        file: "k.json",
        pointer: "/blocks/0/block/title",
        range: {
          start: { line: 2, column: line.indexOf("nope") + 1 },
          end: { line: 2, column: line.indexOf("nope") + 5 },
        },
      },
    ]);
    expect(module?.blocks[0]).toMatchObject({ withheld: true, diagnostics: [{ code: "CB2104" }] });
  });

  test.each([
    { mistake: "a title", block: note("bad", { title: "{{#if x}}" }), place: "/blocks/1/title" },
    { mistake: "an amount", block: payoutBlock({ key: "bad", amount: "{{divide 1}}" }), place: "/blocks/1/amount" },
    {
      mistake: "a helper that does not exist",
      block: note("bad", { description: "{{frobnicate 1}}" }),
      place: "/blocks/1/description",
    },
    { mistake: "a partial", block: note("bad", { description: "{{> secret}}" }), place: "/blocks/1/description" },
  ])("withholds its block alone: $mistake", ({ block, place }) => {
    const document = { blocks: [note("before"), block, note("after")] };
    expect(withheld(document)).toEqual(["bad"]);
    expect(checkText(document).diagnostics[0]?.pointer).toBe(place);
  });

  test.each(["show_if", "hide_if", "hidden_if", "disabled_if", "required_if"])("withholds its block: %s", (name) => {
    expect(withheld({ blocks: [{ [name]: "{{#if}}", block: note("bad") }, note("good")] })).toEqual(["bad"]);
  });

  test("withholds a group but not the blocks in it", () => {
    const group = {
      type: "group",
      key: "group",
      title: "{{oops",
      collapsible: false,
      blocks: [note("inner"), note("bad", { title: "{{" })],
    };
    expect(withheld({ blocks: [group] })).toEqual(["group", "bad"]);
  });
});

describe("a block that cannot be told from others", () => {
  test.each([
    { what: "has no key", blocks: [{ type: "divider" }], withheld: ["#/blocks/0"] },
    { what: "has an empty key", blocks: [{ type: "divider", key: "" }], withheld: ["#/blocks/0"] },
    { what: "has a number for a key", blocks: [{ type: "divider", key: 5 }], withheld: ["#/blocks/0"] },
    { what: "has no type", blocks: [{ key: "a", title: "A" }], withheld: ["a"] },
    { what: "has a type that does not exist", blocks: [{ type: "input.txt", key: "a", title: "A" }], withheld: ["a"] },
    {
      what: "has the key of an earlier block",
      blocks: [note("a"), payoutBlock({ key: "a" })],
      withheld: ["#/blocks/1"],
    },
    { what: "is no object", blocks: ["text", null, note("a")], withheld: ["#/blocks/0", "#/blocks/1"] },
  ])("is withheld where it $what", ({ blocks, withheld: keys }) => {
    expect(withheld({ blocks })).toEqual(keys);
    expect(checkText({ blocks }).diagnostics.length).toBeGreaterThan(0);
  });

  test("leaves the first block with its key as it is", () => {
    const { compiled } = checkText({ blocks: [moneyInput("a", "First"), moneyInput("a", "Second")] });
    expect(compiled.byKey.get("a")?.block).toMatchObject({ title: "First" });
  });
});

describe("a module with mistakes in its values", () => {
  test("still renders and serves the block, with its diagnostics on the card", () => {
    const { compiled } = checkText({ blocks: [note("a", { max_length: "nine", unknown: true })] });
    const card = evaluateClaim(compiled, { claim: claimWith(), now }).card("a");
    expect(card).toMatchObject({ visible: true, title: "Note" });
    expect(card?.diagnostics?.map(({ code }) => code).toSorted()).toEqual(["CB2001", "CB2003"]);
    expect(card).not.toHaveProperty("withheld");
  });

  test("still pays from blocks that have none", () => {
    const { compiled } = checkText({
      fulfillmentTypes: 5,
      pay_codes: [null],
      blocks: [note("bad", { title: "{{" }), payoutBlock()],
    });
    expect(evaluateClaim(compiled, { claim: claimWith(), now }).card("payout")?.actionable).toBe(true);
  });

  test.each([
    { blocks: {} },
    { blocks: "none" },
    { blocks: null },
    { blocks: [[]] },
    { conditions: [] },
    { conditions: { a: 5 } },
    { fulfillmentTypes: [{}] },
  ])("is checked without an exception: %j", (document) => {
    expect(checkText(document).diagnostics.length).toBeGreaterThan(0);
  });
});

test("a module that cannot be read stops there, with what reading it found", () => {
  const source = parseModule([{ file: "m.json", text: "{" }], { path: "m.json" });
  const result = checkModule(source);
  expect(result).not.toHaveProperty("module");
  expect(result.diagnostics).toEqual(source.diagnostics);
  expect(result.diagnostics.length).toBeGreaterThan(0);
});

test("diagnostics stand in the order of the file", () => {
  const document = {
    blocks: [note("a", { title: "{{nope 1}}" }), { show_if: "{{#if}}", block: note("b") }, note("a")],
  };
  expect(codesAndPlaces(document).map((line) => line.split(" ")[1]?.slice(0, "/blocks/0".length))).toEqual([
    "/blocks/0",
    "/blocks/1",
    "/blocks/2",
  ]);
});

test("a checked module compiles whatever its mistakes", () => {
  const { module } = checkModule(
    parseModule([{ file: "m.json", text: '{"blocks": [{"block": {"type": "group", "blocks": [{"block": 5}]}}]}' }], {
      path: "m.json",
    }),
  );
  expect(module && compileModule(module).order.length).toBe(2);
});

describe("a mistake", () => {
  test.each([
    [{}, "CB2009"],
    [{ and: [], or: [] }, "CB2009"],
    [[], "CB2003"],
    [1, "CB2003"],
  ])("that makes %j no condition is one diagnostic, and withholds the block", (show_if, code) => {
    const written = { blocks: [{ show_if, block: note("a") }] };
    expect(codesAndPlaces(written)).toEqual([`${code} /blocks/0/show_if`]);
    expect(withheld(written)).toEqual(["a"]);
    const named = { blocks: [{ show_if: { condition: "odd" }, block: note("a") }], conditions: { odd: show_if } };
    expect(codesAndPlaces(named)).toEqual([`${code} /conditions/odd`]);
    expect(withheld(named)).toEqual(["a"]);
  });

  test("in the type of a block hides nothing that stands elsewhere, and says nothing twice", () => {
    const document = {
      blocks: [
        { block: { type: "dropdwn", key: "cause", title: "Cause", options: [{ key: "fire", value: "Fire" }] } },
        { show_if: "{{ifEquals claim.block_states.cause.option_key 'water'}}", block: note("a") },
        { show_if: "{{ifIsDefined claim.block_states.case.value}}", block: note("b", { title: "{{claim.x" }) },
      ],
    };
    expect(codesAndPlaces(document)).toEqual([
      "CB2004 /blocks/0/block/type",
      "CB2103 /blocks/2/show_if",
      "CB3001 /blocks/2/block/title",
    ]);
  });
});
