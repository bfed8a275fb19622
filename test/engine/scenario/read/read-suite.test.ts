import { describe, expect, test } from "vitest";
import { readSuite } from "../../../../engine/scenario/index.ts";
import { bicycle, bicycleText, openModule, suiteOf } from "../bicycle.ts";

const clock = openModule(
  bicycleText
    .replace("claim.policy.start_date) '<' 14", "(dateNow)) '<' 14")
    .replace("title: Amount", "title: '{{dateNow}}'"),
);

/** What is wrong with a file, as `code line:column name`. */
function mistakesIn(text: string, { module } = bicycle): readonly string[] {
  const { suite, diagnostics } = readSuite(text, "bicycle.test.yaml", module);
  expect(suite === undefined).toBe(diagnostics.length > 0);
  return diagnostics.map(({ code, range, message }) => `${code} ${range.start.line}:${range.start.column} ${message}`);
}

describe("reading a scenario file", () => {
  test("points at every block that does not exist, and says which one was meant", () => {
    expect(
      mistakesIn(`name: Theft
set: { locks: "no" }
cases:
  - name: one
    steps:
      - request: payot
        expect: { requests: [{ block: payoutt }, paid_out_twice] }
    rows:
      - expect: { blocks: { waiting_perod_alert: hidden } }
`),
    ).toEqual([
      'CB8002 2:8 The module has no block "locks". Did you mean "lock"?',
      'CB8002 6:18 The module has no block "payot". Did you mean "payout"?',
      'CB8002 7:39 The module has no block "payoutt". Did you mean "payout"?',
      'CB8002 7:50 The module has no block "paid_out_twice".',
      'CB8002 9:29 The module has no block "waiting_perod_alert". Did you mean "waiting_period_alert"?',
    ]);
  });

  test("needs a fixed moment where the module reads the clock, and only there", () => {
    const text = "name: Theft\ncases:\n  - name: one\n  - { name: two, now: 2026-04-01 }\n";
    expect(mistakesIn(text)).toEqual([]);
    expect(mistakesIn(text, clock)).toEqual([
      'CB8001 3:5 The block "payout_amount" depends on the clock, but the scenario does not say what time it is.',
    ]);
    expect(mistakesIn(`now: 2026-04-01\n${text}`, clock)).toEqual([]);
  });

  test("refuses a moment that is none", () => {
    expect(mistakesIn("name: Theft\nnow: tomorrow\ncases: [{ name: one, steps: [{ now: 2026-02-30 }] }]\n")).toEqual([
      'CB8003 2:6 "tomorrow" is neither a date nor an instant.',
      'CB8003 3:37 "2026-02-30" is neither a date nor an instant.',
    ]);
  });

  test("knows the claims and policies of the samples and of the file, and no others", () => {
    const text = `name: Theft
policies: { own: { status: lapsed } }
claims: { mine: { policy: own }, other: { policy: owm } }
cases:
  - { name: one, given: { claim: mine } }
  - { name: two, given: { claim: other } }
  - { name: three, given: { claim: openned, policy: own } }
  - { name: four, given: { claim: opened, policy: standard } }
`;
    expect(mistakesIn(text)).toEqual([
      'CB8004 3:51 There is no policy "owm", neither in this file nor among the samples of the module. Did you mean "own"?',
      'CB8004 7:36 There is no claim "openned", neither in this file nor among the samples of the module. Did you mean "opened"?',
    ]);
  });

  test("refuses to request what makes no request, and a refusal of nothing", () => {
    expect(
      mistakesIn(`name: Theft
cases:
  - name: one
    steps: [{ request: lock }, { set: { lock: "no" }, refused: never }]
    expect: { requests: [lock] }
`),
    ).toEqual([
      'CB8006 4:24 The block "lock" is of type radio, which makes no request.',
      expect.stringMatching(/^CB8005 4:55 /),
      'CB8006 5:26 The block "lock" is of type radio, which makes no request.',
    ]);
  });

  test("reports what its schema says at the place", () => {
    expect(mistakesIn("name: Theft\ncases: [{ name: one, expct: {} }]\n")).toEqual([
      expect.stringMatching(/^CB2001 2:22 There is no property "expct" here\. Did you mean "expect"\?$/),
    ]);
    expect(mistakesIn("name: Theft\ncases: [")).toEqual([expect.stringMatching(/^CB1\d{3} 2:/)]);
  });

  test("starts a day in the time zone of the module", () => {
    const { scenarios } = suiteOf("name: Theft\nnow: 2026-07-01\ncases: [{ name: one }]\n");
    expect(scenarios.map(({ now }) => new Date(now).toISOString())).toEqual(["2026-06-30T23:00:00.000Z"]);
  });

  test("puts the policy that is given, with its ids, and the changes of all levels into the claim", () => {
    const { scenarios } = suiteOf(`
name: Theft
given: { claim: opened }
claim: { claimant: { first_name: Ann, last_name: Bell } }
policies: { other: { policy_id: p2, policyholder_id: h2, status: active, beneficiaries: [{ last_name: A }, { last_name: B }] } }
cases:
  - name: one
    given: { policy: other }
    claim: { claimant: { first_name: Bob } }
    rows:
      - policy: { status: null, beneficiaries: { "1": { last_name: C }, "0": null } }
`);
    expect(scenarios[0]?.claim).toMatchObject({
      claim_id: "c1",
      policy_id: "p2",
      policyholder_id: "h2",
      claimant: { first_name: "Bob", last_name: "Bell" },
      policy: { policy_id: "p2", beneficiaries: [{ last_name: "C" }] },
    });
    expect(scenarios[0]?.claim.policy).not.toHaveProperty("status");
  });
});
