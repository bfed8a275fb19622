import { describe, expect, it } from "vitest";
import { diffModules, type ModuleDiff } from "../../../../engine/index.ts";
import { moduleOf } from "../support/versions.ts";

const payout = (amount: string, gate = "{{ifEquals claim.approval_status 'approved'}}", key = "pay"): string => `
- show_if: "${gate}"
  block:
    type: payout_request
    key: ${key}
    title: Pay
    description: Claim {{claim.claim_number}}
    amount: "${amount}"
    payee: { type: policyholder, policyholder_id: "{{claim.policy.policyholder_id}}", amount: "${amount}" }`;
const input = (key: string, more = ""): string => `
- block: { type: input.number, key: ${key}, title: Question about ${key}${more} }`;

const grouped = (key: string, loose: string): string => `
- block: { type: group, key: box, title: Box, blocks: [{ block: { type: divider, key: ${key} } }] }
- block: { type: divider, key: ${loose} }`;
const conditionsAfter = (days: number): string => `conditions:
  late: "{{ifCondition claim.days '>' ${days}}}"
  payable: { "!": { condition: late } }`;
const lineShownIf = (use: string): string => `
- show_if: ${use}
  block: { type: divider, key: line }`;
const conditionNamed = (name: string): string => `conditions: { ${name}: "{{ifEquals claim.a 'x'}}" }`;
const radio = (options: string): string =>
  `\n- block: { type: radio, key: cause, title: Cause, options: [${options}] }`;
const broken = (text: string): string => `
- block: { type: alert, key: broken, color: info, markdown: "${text}" }
- show_if: "{{nothing claim.x}}"
  block: { type: divider, key: line }
- block: { type: divider, key: line }`;
const alert = (text: string): string => `\n- block: { type: alert, key: a, color: info, markdown: "${text}" }`;

function diffOf(old: string, now: string, more: readonly [string, string] = ["", ""]): ModuleDiff {
  return diffModules(moduleOf(old, more[0]), moduleOf(now, more[1]));
}

function changesIn({ blocks, conditions, sections }: ModuleDiff): number {
  return blocks.length + conditions.length + sections.length;
}

describe("the diff of two modules", () => {
  it.each([
    ["white space in a template", `{{ifEquals claim.a 'x'}}`, `{{  ifEquals   claim.a 'x' }}`],
    ["the quotes of a text", `{{ifEquals claim.a 'x'}}`, `{{ifEquals claim.a \\"x\\"}}`],
    [
      "the form of the condition",
      `{{ifCondition claim.a '===' 'x'}}`,
      `{{#if (ifEquals claim.a 'x')}}true{{else}}false{{/if}}`,
    ],
    [
      "the form of the block helper",
      `{{#if (gt claim.a 3)}}true{{else}}false{{/if}}`,
      `{{#gt claim.a 3}}true{{else}}false{{/gt}}`,
    ],
    ["the side of an operand", `{{ifCondition claim.a '>' 3}}`, `{{ifCondition 3 '<' claim.a}}`],
    [
      "the order of what must all hold",
      `{{and (eq claim.a 1) (eq claim.b 2)}}`,
      `{{and (eq claim.b 2) (eq claim.a 1)}}`,
    ],
    ["a double negation", `{{eq claim.a 1}}`, `{{not (not (eq claim.a 1))}}`],
  ])("takes %s for no change", (_what, old, now) => {
    expect(changesIn(diffOf(payout("{{claim.x}}", old), payout("{{claim.x}}", now)))).toBe(0);
  });

  it("takes a condition in another language, a wrapper without conditions and a condition that says nothing for no change", () => {
    const old = `
- show_if: "{{and (ifEquals claim.a 'x') (ifIsDefined claim.b)}}"
  block: { type: divider, key: first }
- { type: divider, key: second }`;
    const now = `
- show_if: { and: [{ "===": [{ var: claim.a }, x] }, "{{ifIsDefined claim.b}}"] }
  block: { type: divider, key: first }
- hide_if: false
  show_if: true
  block: { type: divider, key: second }`;
    const plain = now.replace(`, "{{ifIsDefined claim.b}}"`, "");
    const shorter = old.replace("{{and (ifEquals claim.a 'x') (ifIsDefined claim.b)}}", "{{ifEquals claim.a 'x'}}");
    expect(changesIn(diffOf(shorter, plain))).toBe(0);
    expect(changesIn(diffOf(old, plain))).toBe(1);
  });

  it("shows a changed amount as the operand that changed, and puts it before everything else", () => {
    const old = `${input("asked")}${payout("{{subtract claim.block_states.asked.value 5000}}")}`;
    const now = `${input("asked", ", min: 1")}${payout("{{subtract claim.block_states.asked.value 10000}}")}`;
    const { blocks, summary } = diffOf(old, now);
    expect(blocks.map(({ block, money }) => [block, money])).toEqual([
      ["pay", true],
      ["asked", false],
    ]);
    expect(blocks[0]?.properties[0]).toEqual({
      property: "/amount",
      change: "changed",
      money: true,
      old: "subtract claim.block_states.asked.value 5000",
      new: "subtract claim.block_states.asked.value 10000",
      differences: [{ old: "5000", new: "10000" }],
      marked: "subtract claim.block_states.asked.value [5000 -> 10000]",
    });
    expect(blocks[1]?.properties).toMatchObject([{ property: "/min", change: "added", old: null, new: "1" }]);
    expect(summary).toMatchObject({ money: 1, blocks_changed: 2, blocks_added: 0 });
  });

  it("marks the gates of a disbursement as moving money, and not its texts", () => {
    const now = payout("{{claim.x}}", "{{ifEquals claim.approval_status 'goodwill'}}").replace(
      "title: Pay",
      "title: Pay now",
    );
    const [block] = diffOf(payout("{{claim.x}}"), now).blocks;
    expect(block?.properties.map(({ property, money, marked }) => [property, money, marked])).toEqual([
      ["show_if", true, "ifEquals claim.approval_status ['approved' -> 'goodwill']"],
      ["/title", false, "Pay [+ now]"],
    ]);
  });

  it("finds one move where one block moved", () => {
    const { blocks } = diffOf(
      ["a", "b", "c", "d", "e"].map((key) => input(key)).join(""),
      ["a", "d", "b", "c", "e"].map((key) => input(key)).join(""),
    );
    expect(blocks).toMatchObject([
      { block: "d", moved: { old: { group: null, after: "c" }, new: { group: null, after: "a" } }, properties: [] },
    ]);
  });

  it("says which block went into a group, and which came out", () => {
    const { blocks, summary } = diffOf(grouped("a", "b"), grouped("b", "a"));
    expect(blocks.map(({ block, moved }) => [block, moved])).toEqual([
      ["b", { old: { group: null, after: "box" }, new: { group: "box", after: null } }],
      ["a", { old: { group: "box", after: null }, new: { group: null, after: "box" } }],
    ]);
    expect(summary.blocks_moved).toBe(2);
  });

  it("takes a new key for a rename, and what reads the block for unchanged", () => {
    const old = `${input("asked")}${payout("{{claim.block_states.asked.value}}")}`;
    const { blocks, summary } = diffOf(old, old.replaceAll("asked", "wanted").replace("about wanted", "about asked"));
    expect(blocks).toMatchObject([{ block: "wanted", renamed_from: "asked", properties: [], money: false }]);
    expect(summary).toMatchObject({ blocks_renamed: 1, blocks_added: 0, blocks_removed: 0, money: 0 });
  });

  it("says what is added, removed and of another type, a disbursement with what it pays", () => {
    const { blocks } = diffOf(
      `${payout("{{claim.x}}")}${input("kept")}`,
      input("kept").replace("input.number", "input.currency") + payout("{{claim.y}}", "true", "other"),
    );
    expect(blocks.map(({ change, block, money }) => [change, block, money])).toEqual([
      ["added", "other", true],
      ["removed", "pay", true],
      ["changed", "kept", false],
    ]);
    expect(blocks[2]).toMatchObject({ retyped_from: "input.number", type: "input.currency" });
    expect(blocks[0]?.properties.find(({ property }) => property === "/amount")).toMatchObject({
      old: null,
      new: "claim.y",
    });
  });

  it("names the blocks that a changed named condition decides, once for the condition", () => {
    const blocks = `${payout("{{claim.x}}").replace(/show_if: .*/, "show_if: { condition: payable }")}${input("other")}`;
    const diff = diffOf(blocks, blocks, [conditionsAfter(30), conditionsAfter(60)]);
    expect(diff.blocks).toEqual([]);
    expect(diff.conditions).toMatchObject([
      {
        condition: "late",
        change: "changed",
        money: true,
        used_by: ["pay"],
        marked: "ifCondition claim.days '>' [30 -> 60]",
      },
    ]);
  });

  it("takes a condition that got a name, or another one, for no change of its blocks", () => {
    const inline = lineShownIf(`"{{ifEquals claim.a 'x'}}"`);
    const given = diffOf(inline, lineShownIf("{ condition: first }"), ["", conditionNamed("first")]);
    expect([given.blocks, given.conditions.map(({ change }) => change)]).toEqual([[], ["added"]]);
    const renamed = diffOf(lineShownIf("{ condition: first }"), lineShownIf("{ condition: second }"), [
      conditionNamed("first"),
      conditionNamed("second"),
    ]);
    expect([renamed.blocks, renamed.conditions]).toMatchObject([
      [],
      [{ condition: "second", renamed_from: "first", money: false }],
    ]);
    expect(renamed.conditions).toHaveLength(1);
  });

  it("compares options by key", () => {
    const [block] = diffOf(
      radio("{ key: a, value: A }, { key: b, value: B }, { key: c, value: C }"),
      radio("{ key: b, value: Bee }, { key: a, value: A }, { key: d, value: D }"),
    ).blocks;
    expect(block?.options).toEqual([
      { change: "relabelled", option: "b", old: "B", new: "Bee" },
      { change: "added", option: "d", old: null, new: "D" },
      { change: "removed", option: "c", old: "C", new: null },
      { change: "reordered", option: null, old: "a, b", new: "b, a" },
    ]);
  });

  it("compares what a module says besides by key, and leaves samples out", () => {
    const old = `pay_codes: [{ name: a, label: A }, { name: b, label: B }]\nsamples: { claims: { one: { claim_id: x } } }`;
    const now = `rounding: half_up\npay_codes: [{ name: c, label: C }, { name: a, label: Ah }]`;
    expect(diffOf(input("x"), input("x"), [old, now]).sections).toEqual([
      { section: "rounding", path: "", change: "changed", money: true, old: "down", new: "half_up" },
      { section: "pay_codes", path: "/c", change: "added", money: false, old: null, new: { name: "c", label: "C" } },
      { section: "pay_codes", path: "/a/label", change: "changed", money: false, old: "A", new: "Ah" },
      { section: "pay_codes", path: "/b", change: "removed", money: false, old: { name: "b", label: "B" }, new: null },
    ]);
  });

  it("compares blocks with mistakes as far as they can be read", () => {
    const old = broken("{{#if}}");
    expect(changesIn(diffOf(old, old))).toBe(0);
    const { blocks } = diffOf(old, broken("{{#if").replace("nothing", "something"));
    expect(blocks.map(({ block, properties }) => [block, properties.map(({ property }) => property)])).toEqual([
      ["broken", ["/markdown"]],
      ["line", ["show_if"]],
    ]);
  });

  it("shows of a long text the words that changed with some around them", () => {
    const words = Array.from({ length: 40 }, (_, index) => `word${index}`).join(" ");
    const [block] = diffOf(alert(`${words} {{claim.a}} ${words}`), alert(`${words} {{claim.b}} ${words}`)).blocks;
    expect(block?.properties[0]?.marked).toBe(
      "… word35 word36 word37 word38 word39 [claim.a -> claim.b] word0 word1 word2 word3 word4 …",
    );
  });

  it("lays blocks of a template open, so that a change inside them is seen", () => {
    const [block] = diffOf(
      alert("{{#each claim.items}}{{name}};{{/each}}"),
      alert("{{#each claim.items}}{{label}};{{/each}}"),
    ).blocks;
    expect(block?.properties[0]).toMatchObject({
      old: "{{#each claim.items}}{{name}};{{/each}}",
      new: "{{#each claim.items}}{{label}};{{/each}}",
      differences: [{ old: "name", new: "label" }],
    });
  });
});
