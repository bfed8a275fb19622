import { ruleCase } from "../../../../support/rule-case.ts";
import { alert, cause, contradiction, first, moduleOf, payout, status, tautology, written } from "./blocks.ts";

const at = (property: string): string => `/blocks/${first}/${property}`;
const required = (condition: unknown): object => moduleOf(alert("a", { required_if: condition }));

ruleCase("CB2201", {
  fails: [
    {
      name: "two differences joined by or, and offers and",
      module: required(`{{${tautology}}}`),
      finds: [
        {
          pointer: at("required_if"),
          at: tautology,
          params: {
            never: "false",
            reason: 'whatever claim.block_states.cause.option_key is, it differs from "fire" or from "theft"',
          },
          fixed: ["&&"],
        },
      ],
    },
    {
      name: "only the part that has one answer",
      module: required(`{{and (ifIsDefined claim.policy.limit) (${contradiction}) claim.policy.module.vip}}`),
      finds: [
        {
          pointer: at("required_if"),
          at: contradiction,
          params: {
            never: "true",
            reason: 'claim.block_states.cause.option_key cannot be "fire" and "theft" at the same time',
          },
        },
      ],
    },
    {
      name: "the part of a rule, by its pointer",
      module: moduleOf(
        alert("a", {
          required_if: { or: [status("===", "open"), { and: [cause("===", "fire"), cause("===", "flood")] }] },
        }),
      ),
      finds: [
        {
          pointer: at("required_if/or/1/and"),
          at: written(at("required_if/or/1/and"), [cause("===", "fire"), cause("===", "flood")]),
        },
      ],
    },
    {
      name: "the larger of a number and a limit, held against a lower one",
      module: required("{{#ifEquals (maxValue claim.block_states.amount.value 90) 60}}false{{else}}true{{/ifEquals}}"),
      finds: [
        {
          pointer: at("required_if"),
          at: "ifEquals (maxValue claim.block_states.amount.value 90) 60",
          params: { never: "true" },
        },
      ],
    },
    {
      name: "the smaller of a number and a limit, held against a higher one",
      module: required("{{gt (minValue claim.block_states.amount.value 90) 90}}"),
      finds: [
        {
          pointer: at("required_if"),
          at: "gt (minValue claim.block_states.amount.value 90) 90",
          params: { never: "true" },
        },
      ],
    },
    {
      name: "limits that leave nothing between them",
      module: required("{{and (gt claim.block_states.amount.value 10) (lt claim.block_states.amount.value 5)}}"),
      finds: [
        {
          pointer: at("required_if"),
          at: "and (gt claim.block_states.amount.value 10) (lt claim.block_states.amount.value 5)",
        },
      ],
    },
    {
      name: "days that are more than 30 and less than 31",
      module: required(
        "{{and (gt (dateDifference claim.created_at claim.policy.start_date) 30) (lt (dateDifference claim.created_at claim.policy.start_date) 31)}}",
      ),
      finds: [
        {
          pointer: at("required_if"),
          at: "and (gt (dateDifference claim.created_at claim.policy.start_date) 30) (lt (dateDifference claim.created_at claim.policy.start_date) 31)",
        },
      ],
    },
    {
      name: "a field compared with itself",
      module: required("{{ifCondition claim.created_at '===' claim.created_at}}"),
      finds: [
        {
          pointer: at("required_if"),
          at: "ifCondition claim.created_at '===' claim.created_at",
          params: { never: "false", reason: "it compares claim.created_at with itself" },
        },
      ],
    },
    {
      name: "two fixed texts",
      module: required("{{ifEquals 'accepted' 'approved'}}"),
      finds: [{ pointer: at("required_if"), at: "ifEquals 'accepted' 'approved'", params: { never: "true" } }],
    },
    {
      name: "a text beside || or &&, which was to be compared too",
      module: moduleOf(
        alert("a", { required_if: "{{ifCondition (ifEquals claim.claim_status 'open') '||' 'in_review'}}" }),
        alert("b", { required_if: "{{and (ifEquals claim.claim_status 'open') 'in_review'}}" }),
        alert("c", { required_if: "{{ifCondition claim.claim_status '===' 'open' '||' 'in_review'}}" }),
        alert("d", { required_if: { or: [status("===", "open"), "in_review"] } }),
      ),
      finds: [
        { pointer: at("required_if"), at: "'in_review'", params: { never: "false" } },
        { pointer: `/blocks/${first + 1}/required_if`, at: "'in_review'" },
        { pointer: `/blocks/${first + 2}/required_if`, at: "'in_review'" },
        { pointer: `/blocks/${first + 3}/required_if/or/1`, at: '"in_review"' },
      ],
    },
    {
      name: "a second comparison in a chain, which compares the answer of the first",
      module: required("{{if claim.claim_status '!==' 'open' '||' claim.claim_status '!==' 'closed'}}"),
      finds: [
        {
          pointer: at("required_if"),
          at: "if claim.claim_status '!==' 'open' '||' claim.claim_status '!==' 'closed'",
          params: { reason: 'operators go from left to right, so "!==" compares the answer before it' },
        },
      ],
    },
    {
      name: "a number compared with a text that says one, and true with the text true",
      module: moduleOf(
        alert("a", { required_if: "{{ifEquals (dateDifference claim.created_at claim.policy.start_date) '14'}}" }),
        alert("b", { required_if: "{{ifEquals (ifIsDefined claim.policy.limit) 'true'}}" }),
      ),
      finds: [
        {
          pointer: at("required_if"),
          at: "ifEquals (dateDifference claim.created_at claim.policy.start_date) '14'",
          params: { never: "true", reason: '"dateDifference" gives a number, which never equals the text "14"' },
          fixed: ["", ""],
        },
        {
          pointer: `/blocks/${first + 1}/required_if`,
          at: "ifEquals (ifIsDefined claim.policy.limit) 'true'",
          params: { never: "true" },
        },
      ],
    },
    {
      name: "branches that say the same",
      module: required("{{#ifEquals claim.claim_status 'open'}}true{{else}}true{{/ifEquals}}"),
      finds: [
        {
          pointer: at("required_if"),
          at: "{{#ifEquals claim.claim_status 'open'}}true{{else}}true{{/ifEquals}}",
          params: { never: "false", reason: "both branches say true" },
        },
      ],
    },
    {
      name: "the test of a block in a text that people read",
      module: {
        blocks: [
          ...(moduleOf() as { blocks: object[] }).blocks,
          { block: { type: "markdown", key: "m", markdown: `{{#${contradiction}}}Both{{else}}One{{/ifCondition}}` } },
        ],
      },
      finds: [{ pointer: `/blocks/${first}/block/markdown`, at: contradiction }],
    },
    {
      name: "a named condition at its definition, once for all that use it",
      module: {
        ...moduleOf(
          alert("a", { required_if: { condition: "odd" } }),
          alert("b", { required_if: { and: [{ condition: "odd" }, status("===", "open")] } }),
        ),
        conditions: { odd: `{{${contradiction}}}` },
      },
      finds: [{ pointer: "/conditions/odd", at: contradiction }],
    },
    {
      name: "a checkbox that is neither",
      module: required({
        "!": { or: [true, false].map((value) => ({ "===": [{ var: "claim.block_states.seen.value" }, value] })) },
      }),
      finds: [
        {
          pointer: at("required_if/!"),
          at: written(at("required_if/!"), {
            or: [true, false].map((value) => ({ "===": [{ var: "claim.block_states.seen.value" }, value] })),
          }),
          params: { never: "true" },
        },
      ],
    },
  ],
  passes: [
    {
      name: "the larger of a number and a limit, held against that limit or a higher one",
      module: moduleOf(
        alert("a", { required_if: "{{ifEquals (maxValue claim.block_states.amount.value 90) 90}}" }),
        alert("b", { required_if: "{{gt (maxValue 90 claim.block_states.amount.value) 120}}" }),
        alert("c", { required_if: "{{lt (minValue 90 claim.block_states.amount.value) 90}}" }),
      ),
    },
    {
      name: "true and false as their author wrote them",
      module: moduleOf(
        alert("a", { required_if: true }),
        alert("b", { required_if: "false" }),
        alert("c", { required_if: { and: [false, cause("===", "fire")] } }),
        alert("d", { required_if: { or: [{ "!": false }, cause("===", "fire")] } }),
      ),
    },
    {
      name: "a text that stands in where there is no value",
      module: moduleOf(
        alert("a", { required_if: { "===": [{ or: [{ var: "claim.policy.module.plan" }, "basic"] }, "basic"] } }),
        alert("b", { required_if: "{{and (ifEquals claim.claim_status 'open') true}}" }),
      ),
    },
    {
      name: "a condition that names every option, and so asks for an answer",
      module: required({ or: ["fire", "theft", "flood"].map((key) => cause("===", key)) }),
    },
    {
      name: "a condition that holds once the choice was taken back",
      module: required({ and: ["fire", "theft", "flood"].map((key) => cause("!==", key)) }),
    },
    {
      name: "an option or status that does not exist, which is another mistake",
      module: moduleOf(
        alert("a", { required_if: cause("===", "water") }),
        alert("b", { required_if: status("===", "approved") }),
      ),
    },
    {
      name: "a block that does not exist, which is another mistake",
      module: required("{{ifEquals claim.block_states.gone.option_key 'x'}}"),
    },
    {
      name: "a default, which always gives something",
      module: required({ ">": [{ or: [{ var: "claim.policy.limit" }, 5] }, 3] }),
    },
    {
      name: "a choice between two numbers inside a comparison",
      module: required({ ">": [{ if: [cause("===", "fire"), 5, 10] }, { var: "claim.policy.limit" }] }),
    },
    {
      name: "what is always so for a condition that is reported as such",
      module: moduleOf(
        alert("a", {
          required_if: `{{ifCondition (${tautology.replaceAll("'||'", "'&&'")}) '&&' claim.policy.module.vip}}`,
        }),
      ),
    },
    {
      name: "a condition that decides whether a payout can be used, which is reported as that",
      module: moduleOf(payout("p", { show_if: `{{${contradiction}}}` })),
    },
  ],
});
