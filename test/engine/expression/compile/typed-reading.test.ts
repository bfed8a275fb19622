import { describe, expect, it } from "vitest";
import { compileTemplate } from "../../../../engine/expression/index.ts";

const scope = {
  claim: {
    amount: 250,
    text: "Nkosi",
    flag: true,
    nothing: null,
    items: [{ name: "a", price: 1 }, { name: "b" }],
    list: ["x"],
    empty_list: [],
  },
};
const read = (template: string) => compileTemplate(template).render(scope);

describe("the typed reading", () => {
  it.each<[string, unknown]>([
    ["{{claim.amount}}", 250],
    ["{{claim.flag}}", true],
    ["{{claim.list}}", ["x"]],
    ["{{! only a comment }}{{claim.amount}}", 250],
    [" {{claim.amount}}", " 250"],
    ["{{claim.amount}}{{claim.text}}", "250Nkosi"],
    ["plain", "plain"],
    ["{{claim.nothing}}", undefined],
    ["R {{claim.absent}}", undefined],
    ["{{add claim.amount claim.absent}}", undefined],
    ["{{default claim.absent claim.amount}}", 250],
    ["{{#if claim.flag}}{{claim.amount}}{{/if}}", "250"],
    ["{{#if claim.absent}}a{{else}}b{{/if}}", undefined],
    ["{{#if claim.absent}}same{{else}}same{{/if}}", "same"],
    ["{{#if claim.flag}}{{claim.absent}}{{else}}b{{/if}}", undefined],
    ["{{#ifIsDefined claim.absent}}a{{else}}b{{/ifIsDefined}}", "b"],
    ["{{#each claim.items}}{{name}}{{/each}}", "ab"],
    ["{{#each claim.items}}{{price}}{{/each}}", undefined],
    ["{{#each claim.empty_list}}x{{else}}none{{/each}}", "none"],
    ["{{#each claim.absent}}x{{else}}none{{/each}}", undefined],
    ["{{#with claim.absent}}x{{else}}none{{/with}}", undefined],
    ["{{#claim.absent}}x{{else}}none{{/claim.absent}}", undefined],
    ["{{#claim.empty_list}}x{{else}}none{{/claim.empty_list}}", "none"],
    ["{{ifCondition false '&&' claim.absent}}", false],
    ["{{ifCondition claim.absent '&&' false}}", false],
    ["{{ifCondition claim.absent '||' true}}", true],
    ["{{ifCondition claim.absent '||' false}}", undefined],
    ["{{not claim.absent}}", undefined],
    ["{{ifEquals claim.absent claim.nothing}}", undefined],
  ])("of %j is %j", (template, expected) => {
    expect(read(template).value).toEqual(expected);
  });

  it("keeps decimals exact and prints them without an exponent", () => {
    expect(read("{{multiply claim.amount 0.1}}").value).toBe(25);
    expect(read("{{multiply 0.1 0.2}}").text).toBe("0.02");
    expect(read("{{divide 1 (multiply 10000000 10)}}").text).toBe("0.00000001");
  });
});

describe("the missing paths", () => {
  it.each<[string, string[]]>([
    ["{{add claim.absent claim.other}}", ["claim.absent", "claim.other"]],
    ["{{claim.absent}} {{claim.absent}}", ["claim.absent"]],
    ["{{claim.items.[1].price}}", ["claim.items.1.price"]],
    ["{{#each claim.items}}{{price}}{{/each}}", ["claim.items.1.price"]],
    ["{{#each claim.items as |item|}}{{item.price}}{{/each}}", ["claim.items.1.price"]],
    ["{{#with claim.items.[1]}}{{price}}{{/with}}", ["claim.items.1.price"]],
    ["{{#with claim}}{{#each items}}{{../absent}}{{/each}}{{/with}}", ["claim.absent"]],
    ["{{#with (lookup claim.items 1)}}{{price}}{{/with}}", ["price"]],
    ["{{ifIsDefined claim.absent}}", []],
    ["{{default claim.absent claim.amount}}", []],
    ["{{ifCondition claim.absent '&&' false}}", []],
    ["{{or claim.absent claim.flag}}", []],
    ["{{and claim.absent claim.flag}}", ["claim.absent"]],
    ["{{#if claim.absent}}same{{else}}same{{/if}}", []],
    ["{{#if claim.absent}}a{{else}}b{{/if}}", ["claim.absent"]],
    ["{{dateNow}}", []],
  ])("of %j are %j", (template, expected) => {
    expect(read(template).missing).toEqual(expected);
  });
});
