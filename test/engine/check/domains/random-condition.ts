import fc from "fast-check";
import { claimTransitions } from "../../../../engine/lifecycle/claim-transitions.ts";
import type { Json } from "../../../../engine/model/json.ts";
import type { ClaimState } from "../../../../engine/model/lifecycle.ts";

/** What conditions read here, with the values that each may have besides none. */
const closed: Readonly<Record<string, readonly Json[]>> = {
  "claim.claim_status": ["open", "in_review", "acknowledged", "pending_payout", "paid_out", "closed"],
  "claim.approval_status": ["pending", "approved", "goodwill", "repudiated", "no_claim"],
  "claim.block_states.cause.option_key": ["fire", "theft", ""],
  "claim.block_states.seen.value": [true, false],
};

const open = ["claim.block_states.amount.value", "claim.policy.limit"];
const dates = ["claim.created_at", "claim.policy.start_date"];
const literals: readonly Json[] = ["open", "approved", "fire", "theft", "5", "x", "", 0, 5, 10, 2.5, true, false];
const comparisons = ["===", "!==", "==", "!=", "<", "<=", ">", ">="];

export const blocks = [
  {
    type: "radio",
    key: "cause",
    title: "Cause",
    options: [
      { key: "fire", value: "Fire" },
      { key: "theft", value: "Theft" },
    ],
  },
  { type: "checkbox", key: "seen", title: "Seen", default_value: false },
  { type: "input.number", key: "amount", title: "Amount" },
];

const field = fc.constantFrom(...Object.keys(closed), ...open);
const literal = fc.constantFrom(...literals);

/** A claim with some of the values; everything may be missing. */
export const anyClaim = fc.record({
  closed: fc.tuple(...Object.values(closed).map((values) => fc.constantFrom(null, ...values))),
  // A number is stored as a number or not at all; a policy may have anything.
  open: fc.tuple(
    fc.constantFrom<Json>(0, 5, 10, 2.5, -3, 7, 11, 1e20, null),
    fc.oneof(literal, fc.constantFrom<Json>("5.0", " 5", "abc", -3, 7, 11, 1e20, [], [1], {}, null)),
  ),
  dates: fc.array(fc.constantFrom("2026-01-01", "20260115", "2026-02-03T10:00:00Z", "", "soon", null), {
    minLength: 2,
    maxLength: 2,
  }),
});

/** Whether the stages that a claim goes through lead to these, or leave one of them open. */
export function isReachable({ closed: [status, approval] }: { readonly closed: readonly Json[] }): boolean {
  return typeof status !== "string" || typeof approval !== "string" || reachableStates.has(`${status} ${approval}`);
}

const reachableStates = new Set<string>();

function reach(state: ClaimState): void {
  const name = `${state.claim_status} ${state.approval_status}`;
  if (reachableStates.has(name)) return;
  reachableStates.add(name);
  for (const { from, decisions, to } of Object.values(claimTransitions)) {
    const isAllowed = from.includes(state.claim_status) && (decisions?.includes(state.approval_status) ?? true);
    if (isAllowed) reach({ ...state, ...to });
  }
}

reach({ claim_status: "open", approval_status: "pending" });

/** Every claim that differs in what the closed fields have. */
export function* everyClosedClaim(): Generator<Json> {
  const [statuses = [], approvals = [], causes = [], seen = []] = Object.values(closed);
  for (const status of [...statuses, null])
    for (const approval of [...approvals, null])
      for (const cause of [...causes, null])
        for (const flag of [...seen, null]) {
          yield toScope({ closed: [status, approval, cause, flag], open: [null, null], dates: [null, null] });
        }
}

export function toScope(values: { closed: readonly Json[]; open: readonly Json[]; dates: readonly Json[] }): Json {
  const [status = null, approval = null, cause = null, seen = null] = values.closed;
  const [amount = null, limit = null] = values.open;
  const [created = null, start = null] = values.dates;
  return {
    claim: {
      claim_status: status,
      approval_status: approval,
      created_at: created,
      policy: { limit, start_date: start },
      block_states: { cause: { option_key: cause }, seen: { value: seen }, amount: { value: amount } },
    },
  };
}

/** A sub-expression of a template, between parentheses where it needs them. */
function templatePart(
  fields: fc.Arbitrary<string>,
  values: fc.Arbitrary<Json>,
  calls: readonly string[],
): fc.Arbitrary<string> {
  const operand = fc.oneof({ weight: 3, arbitrary: fields }, ...calls.map((call) => fc.constant(call)));
  const value = values.map(write);
  return fc.letrec<{ part: string }>((tie) => ({
    part: fc.oneof(
      { maxDepth: 3 },
      fc
        .tuple(operand, fc.constantFrom(...comparisons), fc.oneof({ weight: 4, arbitrary: value }, operand))
        .map(([left, operator, right]) => `(ifCondition ${left} '${operator}' ${right})`),
      fc
        .tuple(value, fc.constantFrom(...comparisons), operand)
        .map(([left, operator, right]) => `(if ${left} '${operator}' ${right})`),
      fc
        .tuple(fc.constantFrom("ifIsDefined", "ifIsNotDefined", "not"), operand)
        .map(([helper, of]) => `(${helper} ${of})`),
      fc.tuple(operand, value, value).map(([of, first, second]) => `(in ${of} ${first} ${second})`),
      fc
        .tuple(fc.constantFrom("and", "or"), tie("part"), fc.oneof(tie("part"), fields))
        .map(([helper, a, b]) => `(${helper} ${a} ${b})`),
      fc
        .tuple(tie("part"), fc.constantFrom("&&", "||"), tie("part"))
        .map(([a, operator, b]) => `(ifCondition ${a} '${operator}' ${b})`),
      tie("part").map((part) => `(not ${part})`),
    ),
  })).part;
}

function write(value: Json): string {
  return typeof value === "string" ? `'${value}'` : JSON.stringify(value);
}

function templateFrom(part: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const branch = fc.constantFrom("true", "false", "", " true ", "yes");
  return fc.oneof(
    part.map((text) => `{{${text.slice(1, -1)}}}`),
    fc
      .tuple(part, branch, branch)
      .map(([test, then, otherwise]) => `{{#if ${test}}}${then}{{else}}${otherwise}{{/if}}`),
    fc
      .tuple(field, branch, branch)
      .map(([test, then, otherwise]) => `{{#unless ${test}}}${then}{{else}}${otherwise}{{/unless}}`),
    fc
      .tuple(part, part)
      .map(([first, second]) => `{{#if ${first}}}true{{else}}{{#if ${second}}}false{{else}}true{{/if}}{{/if}}`),
    field.map((path) => ` {{${path}}} `),
  );
}

function ruleFrom(fields: fc.Arbitrary<string>, values: fc.Arbitrary<Json>): fc.Arbitrary<Json> {
  const variable = fields.map((path): Json => ({ var: path }));
  return fc.letrec<{ rule: Json }>((tie) => ({
    rule: fc.oneof(
      { maxDepth: 3 },
      fc
        .tuple(fc.constantFrom(...comparisons), variable, fc.oneof({ weight: 4, arbitrary: values }, variable))
        .map(([operator, a, b]): Json => ({ [operator]: [a, b] })),
      fc.tuple(variable, values, values).map(([a, first, second]): Json => ({ in: [a, [first, second]] })),
      fc
        .tuple(fc.constantFrom("and", "or"), tie("rule"), fc.oneof(tie("rule"), variable))
        .map(([operator, a, b]): Json => ({ [operator]: [a, b] })),
      fc
        .tuple(fc.constantFrom("!", "!!"), fc.oneof(tie("rule"), variable))
        .map(([operator, a]): Json => ({ [operator]: [a] })),
      fc
        .tuple(tie("rule"), tie("rule"), fc.oneof(tie("rule"), values))
        .map(([test, a, b]): Json => ({ if: [test, a, b] })),
    ),
  })).rule;
}

const calls = [
  `(dateDifference ${dates.join(" ")} measurement='days')`,
  "(multiply claim.policy.limit 2)",
  "(default claim.policy.limit 'x')",
];

export const anyCondition: fc.Arbitrary<Json> = fc.oneof(
  templateFrom(templatePart(field, literal, calls)),
  ruleFrom(field, literal),
);

/** A comparison of a field that has a closed list of values with one of them. */
const closedComparison = fc
  .constantFrom(...Object.entries(closed))
  .chain(([path, values]) =>
    fc
      .tuple(fc.constantFrom(...comparisons), fc.constantFrom(...values))
      .map(([operator, value]): Json => ({ [operator]: [{ var: path }, value] })),
  );

/** Reads nothing else, so that every claim there is can be tried. */
export const closedCondition = fc.letrec<{ rule: Json }>((tie) => ({
  rule: fc.oneof(
    { maxDepth: 4 },
    closedComparison,
    fc
      .tuple(fc.constantFrom("and", "or"), fc.array(tie("rule"), { minLength: 2, maxLength: 3 }))
      .map(([operator, rules]): Json => ({ [operator]: rules })),
    tie("rule").map((rule): Json => ({ "!": [rule] })),
    fc.tuple(tie("rule"), tie("rule"), tie("rule")).map((rules): Json => ({ if: rules })),
  ),
})).rule;
