import { describe, expect, test } from "vitest";
import { buildPathIndex } from "../../../engine/compile/path-index.ts";
import { compileText, moneyInput, payoutBlock } from "../evaluate/fixture.ts";

describe("a compiled module", () => {
  const module = compileText({
    rounding: "half_even",
    blocks: [
      { type: "heading", key: "start", title: "Start" },
      {
        show_if: "{{ifIsDefined claim.policy}}",
        block: {
          type: "group",
          key: "group",
          title: "Group {{claim.claim_number}}",
          collapsible: false,
          blocks: [moneyInput("loss", "Loss"), { show_if: true, block: { type: "divider", key: "line" } }],
        },
      },
      {
        disabled_if: "{{ifEquals claim.block_states.line.status 'x'}}",
        block: payoutBlock({
          amount: "{{add claim.block_states.loss.value 0}}",
          description: "{{claim.block_states.start.value}}",
        }),
      },
      { type: "input.date", key: "date", title: "Date", max: "{{dateNow}}", default_value: "{{dateNow}}" },
    ],
  });

  test("has its head with what is assumed where nothing is written", () => {
    expect(module).toMatchObject({
      key: "fixture",
      version: "1.0.0",
      currency: "ZAR",
      timeZone: "Africa/Johannesburg",
      locale: "en-ZA",
      rounding: "half_even",
    });
    const bare = compileText({ rounding: undefined, locale: undefined, time_zone: undefined, name: undefined });
    expect(bare).toMatchObject({ name: "fixture", rounding: "down", timeZone: "UTC" });
    expect(bare.blocks).toEqual([]);
  });

  test.each([
    { written: { rounding: "up" }, head: { rounding: "reject" } },
    { written: { rounding: 5 }, head: { rounding: "reject" } },
    { written: { rounding: null }, head: { rounding: "down" } },
    { written: { currency: 5 }, head: { currency: "5" } },
    { written: { currency: null }, head: { currency: undefined } },
    { written: { time_zone: {}, locale: [] }, head: { timeZone: "{}", locale: "[]" } },
  ])("takes $written for what can never be paid by accident", ({ written, head }) => {
    expect(compileText(written)).toMatchObject(head);
  });

  test("lists the blocks in render order, those of groups after their group", () => {
    expect(module.order.map(({ key, index }) => `${index} ${key}`)).toEqual([
      "0 start",
      "1 group",
      "2 loss",
      "3 line",
      "4 payout",
      "5 date",
    ]);
    expect(module.blocks.map(({ key }) => key)).toEqual(["start", "group", "payout", "date"]);
    expect(module.byKey.get("line")?.parent?.key).toBe("group");
  });

  test("reads each property as what it decides", () => {
    const readings = module.slots.map(
      ({ block, property, reading }) => `${block.key}${property.replace(/^(?!\/)/, " ")} ${reading}`,
    );
    expect(readings).toEqual([
      "group show_if truth",
      "group/title text",
      "line show_if truth",
      "payout disabled_if truth",
      "payout/amount value",
      "payout/description text",
      "payout/payee/amount value",
      "date/max value",
    ]);
    expect(module.slots.map(({ slot }) => slot)).toEqual([...module.slots.keys()]);
  });

  test("knows which blocks a payout reads, and which of them it pays from", () => {
    expect(module.byKey.get("payout")).toMatchObject({ readsBlocks: ["line", "loss", "start"], paysFrom: ["loss"] });
    expect(module.readersOf.get("loss")?.map(({ key }) => key)).toEqual(["payout"]);
  });

  test("knows what moves with the clock", () => {
    expect(module.clockSlots.map(({ block, property }) => block.key + property)).toEqual(["date/max"]);
  });

  test("keeps a default apart from what is evaluated with every card", () => {
    expect(module.byKey.get("date")?.defaultValue).toHaveProperty("expression");
    expect(module.byKey.get("date")?.fields.has("/default_value")).toBe(false);
  });

  test("gives a withheld block no properties, and its group's blocks all of theirs", () => {
    const withheld = compileText({
      blocks: [
        {
          type: "group",
          key: "group",
          title: "{{broken",
          collapsible: false,
          blocks: [moneyInput("loss", "{{claim.claim_number}}")],
        },
      ],
    });
    expect(withheld.byKey.get("group")).toMatchObject({ withheld: true, slots: [] });
    expect(withheld.byKey.get("loss")).toMatchObject({ withheld: false, slots: [{ property: "/title" }] });
  });

  test("cannot be changed", () => {
    expect(Object.isFrozen(module)).toBe(true);
  });
});

describe("an index of paths", () => {
  const index = buildPathIndex([
    [["claim", "policy"], "policy"],
    [["claim", "policy", "sum_assured"], "sum"],
    [["claim", "block_states", "loss", "value"], "loss"],
    [["claim", "block_states", "loss", "value"], "loss"],
    [["claim"], "claim"],
  ]);
  const find = (path: string): readonly string[] => [...index.overlapping(path.split("."))].toSorted();

  test.each([
    { path: "claim.policy.sum_assured", readers: ["claim", "policy", "sum"], because: "what is around it and itself" },
    { path: "claim.policy", readers: ["claim", "policy", "sum"], because: "what is inside it" },
    { path: "claim.policy.other", readers: ["claim", "policy"], because: "only those who read the whole policy" },
    { path: "claim.block_states.loss", readers: ["claim", "loss"], because: "each once" },
    { path: "claim.block_states.loss.value.deeper", readers: ["claim", "loss"], because: "a part of what is read" },
    { path: "claim.block_states.gain", readers: ["claim"], because: "nobody reads it by name" },
    { path: "claim", readers: ["claim", "loss", "policy", "sum"], because: "everything" },
    { path: "policy", readers: [], because: "nothing starts there" },
    { path: "claim.constructor", readers: ["claim"], because: "names of objects are names" },
  ])("finds for $path $because", ({ path, readers }) => {
    expect(find(path)).toEqual(readers);
  });

  test("is empty without paths", () => {
    expect(buildPathIndex([]).overlapping(["claim"])).toEqual([]);
  });
});
