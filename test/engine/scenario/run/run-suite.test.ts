import { describe, expect, test } from "vitest";
import { chooseScenarios, type Choice, runSuite } from "../../../../engine/scenario/index.ts";
import { bicycle, bicycleText, openModule, suiteOf } from "../bicycle.ts";

const clock = openModule(`
key: clock
name: Clock
version: 1.0.0
currency: GBP
time_zone: Europe/London
blocks: [{ type: markdown, key: today, markdown: "{{dateNow}}" }]
`);
const ungated = openModule(
  bicycleText.replace(
    '  - disabled_if: { "!": { condition: released } }\n    block:\n      type: payout',
    "  - block:\n      type: payout",
  ),
);

const released = "claim: { approval_status: approved, claim_status: pending_payout }";

/** The failures of the cases of one file, by the name of the case. */
function failuresOf(cases: string): Readonly<Record<string, readonly string[]>> {
  const suite = suiteOf(`name: Theft\nnow: 2026-04-01\ngiven: { claim: opened }\ncases:\n${cases}`);
  const { results } = runSuite(bicycle.module, suite);
  return Object.fromEntries(
    results.map(({ scenario, failures }) => [scenario.name, failures.map(({ message }) => message)]),
  );
}

describe("a scenario", () => {
  test("passes when everything is as expected", () => {
    expect(
      failuresOf(`
  - name: in the waiting period
    set: { incident_date: 2026-03-14, payout_amount: 5000 }
    ${released}
    expect:
      blocks:
        incident_date: { is: required, value: 2026-03-14, invalid: "" }
        lock: { value: "yes", title: Was it locked? }
        waiting_period_alert: { text: "Stolen within the first 14 days, on 14 March 2026." }
        payout: { is: actionable, fields: { amount: 5000, payee: { percentage: "100" } } }
      requests: [{ block: payout, amount: 5000, currency: GBP, description: Payout of £50.00 }]`),
    ).toEqual({ "in the waiting period": [] });
  });

  test("fails for each thing that is not as expected, in the words of the module", () => {
    expect(
      failuresOf(`
  - name: everything is wrong
    set: { incident_date: 2026-03-14, payout_amount: 0 }
    expect:
      blocks:
        incident_date: { required: false, value: 2026-03-15 }
        lock: required
        waiting_period_alert: hidden
        payout_amount: { invalid: "" }
        payout: { reason: { contains: the moon }, rows: { Colour: red }, fields: { amount: 1 } }`)[
        "everything is wrong"
      ],
    ).toEqual([
      '"incident_date" must be filled in.',
      '"incident_date" value is "2026-03-14", not "2026-03-15".',
      '"lock" is shown, not required.',
      '"waiting_period_alert" is shown, not hidden.',
      expect.stringContaining('"payout_amount" has a complaint that is "it is less than the minimum'),
      expect.stringMatching(/^"payout" has a reason that is "Available once .*", which does not contain "the moon"\.$/),
      expect.stringMatching(/^"payout" has no row "Colour"; its rows: Amount, /),
      '"payout" has amount is 0, not 1.',
    ]);
  });

  test("starts from defaults that the module fills in, and from a new claim when none is given", () => {
    const suite = suiteOf(`
name: New
now: 2026-04-01
cases:
  - name: a new claim
    given: { policy: standard }
    expect: { blocks: { lock: { value: "yes" }, incident_date: { value: null } } }`);
    expect(runSuite(bicycle.module, suite).results.map(({ outcome }) => outcome)).toEqual(["passed"]);
  });

  test("is skipped with its reason, and is then not run", () => {
    const suite = suiteOf(`
name: Later
now: 2026-04-01
cases:
  - { name: one, skip: Not before May., expect: { blocks: { lock: hidden } } }`);
    const { results } = runSuite(bicycle.module, suite);
    expect(results.map(({ outcome, scenario }) => [outcome, scenario.skip])).toEqual([["skipped", "Not before May."]]);
  });

  test("moves with the clock of its steps", () => {
    const suite = suiteOf(
      `
name: Clock
now: 2026-04-01
cases:
  - name: a day passes
    steps:
      - { expect: { blocks: { today: { text: 2026-04-01 } } } }
      - { now: 2026-04-02T08:00:00Z, expect: { blocks: { today: { text: 2026-04-02 } } } }
    expect: { blocks: { today: { text: 2026-04-02 } } }`,
      clock,
    );
    expect(runSuite(clock.module, suite).results[0]?.failures).toEqual([]);
  });
});

describe("rows", () => {
  test("are scenarios of their own that add to their case and replace what it says", () => {
    expect(
      failuresOf(`
  - name: the waiting period
    set: { incident_date: 2026-03-14 }
    expect: { blocks: { waiting_period_alert: shown } }
    rows:
      - { name: day 13 }
      - { name: day 14, set: { incident_date: 2026-03-15 }, expect: { blocks: { waiting_period_alert: hidden } } }
      - { policy: { start_date: 2026-02-01 } }`),
    ).toEqual({
      "the waiting period: day 13": [],
      "the waiting period: day 14": [],
      "the waiting period: row 3": ['"waiting_period_alert" is hidden, not shown.'],
    });
  });
});

describe("requests", () => {
  const payable = `set: { payout_amount: 5000 }\n    ${released}`;

  test("that could be made fail a scenario that does not expect them", () => {
    const failures = failuresOf(`
  - name: silent
    ${payable}
  - name: mentioned as actionable
    ${payable}
    expect: { blocks: { payout: actionable } }
  - name: listed
    ${payable}
    expect: { requests: [{ block: payout, status: possible, round: 1 }] }`);
    expect(failures).toEqual({
      silent: ['"payout" can be requested now (5000 GBP in minor units), which the scenario does not expect.'],
      "mentioned as actionable": [],
      listed: [],
    });
  });

  test("that were made fail a scenario that does not list them, whatever it says of the block", () => {
    const failures = failuresOf(`
  - name: silent
    ${payable}
    steps: [{ request: payout }]
  - name: about the block only
    ${payable}
    steps: [{ request: payout, expect: { requests: [payout] } }]
    expect: { blocks: { payout: disabled } }
  - name: listed
    ${payable}
    steps: [{ request: payout }]
    expect: { requests: [{ block: payout, status: pending, amount: 5000 }] }`);
    const unexpected = '"payout" was requested (5000 GBP in minor units), which the scenario does not expect.';
    expect(failures).toEqual({ silent: [unexpected], "about the block only": [unexpected], listed: [] });
  });

  test("that are expected but not there fail with the reason", () => {
    expect(failuresOf("  - { name: early, expect: { requests: [payout] } }").early).toEqual([
      expect.stringMatching(/^"payout" was not requested, and cannot be requested now\. Available once /),
    ]);
  });

  test("are compared by what is named, and every difference is told", () => {
    const failures = failuresOf(`
  - name: differences
    ${payable}
    expect:
      requests: [{ block: payout, amount: 5001, payee: { type: beneficiary, percentage: 100 }, notes: [rests_on_hidden_state] }]`);
    expect(failures.differences).toEqual([
      'The request of "payout" is not as expected: amount is 5000, not 5001; payee.type is "policyholder", not "beneficiary"; notes is [], not ["rests_on_hidden_state"].',
    ]);
  });
});

describe("steps", () => {
  test("take a claim from its report to a second round of its payout", () => {
    expect(
      failuresOf(`
  - name: all the way
    steps:
      - { action: send-to-review, refused: { contains: Date of the theft } }
      - { set: { incident_date: 2026-03-20, payout_amount: 5000 }, action: send-to-review }
      - { action: approve }
      - { request: payout, refused: { contains: pending payout } }
      - { action: acknowledge-approved }
      - { request: payout, expect: { requests: [{ block: payout, status: pending, round: 1 }] } }
      - { request: payout, refused: { contains: already has a request } }
      - { action: paid-out }
      - { action: close }
    expect: { blocks: { payout: { is: disabled, reason: { contains: closed } } }, requests: [payout] }`),
    ).toEqual({ "all the way": [] });
  });

  test("stop at the first one that does not go as written", () => {
    expect(
      failuresOf(`
  - name: not allowed
    steps: [{ action: approve }, { set: { lock: open } }]
  - name: no such option
    steps: [{ set: { lock: open } }]
  - name: not refused
    set: { payout_amount: 5000 }
    ${released}
    steps: [{ request: payout, refused: { contains: anything } }]
  - name: refused in other words
    steps: [{ request: payout, refused: { contains: anything } }]`),
    ).toEqual({
      "not allowed": [
        expect.stringMatching(/^The action "approve" was refused: "Approve" needs a claim that is in review/),
      ],
      "no such option": ['"lock" cannot be set to "open": “open” is not an option; the options are yes, no.'],
      "not refused": ['The request of "payout" was to be refused, but was not.'],
      "refused in other words": [
        expect.stringMatching(
          /^The request of "payout" was refused as expected, but the reason is "Available once .*anything"\.$/,
        ),
      ],
    });
  });

  test("that decide about the claim change the requests that wait for it", () => {
    const suite = suiteOf(
      `
name: Waiting
now: 2026-04-01
given: { claim: opened }
cases:
  - name: rejected with the claim
    set: { incident_date: 2026-03-20, payout_amount: 5000 }
    steps:
      - { request: payout, expect: { requests: [{ block: payout, status: pending_claim_approval }] } }
      - { action: send-to-review }
      - { action: repudiate }
      - { action: acknowledge-repudiated }
    expect:
      requests:
        - { block: payout, status: rejected, round: 1 }
        - { block: payout, status: possible, round: 2 }`,
      ungated,
    );
    expect(runSuite(ungated.module, suite).results[0]?.failures).toEqual([]);
  });
});

describe("choosing scenarios", () => {
  const suite = suiteOf(`
name: Theft
now: 2026-04-01
given: { claim: opened }
cases:
  - { name: a lock, set: { lock: "no" } }
  - { name: an alert, expect: { blocks: { waiting_period_alert: hidden } } }
  - { name: a payout, steps: [{ request: payout, refused: { contains: once } }] }`);

  const chosen = (choice: Choice): readonly string[] => {
    const isChosen = chooseScenarios(choice);
    return runSuite(bicycle.module, suite, { ...(isChosen && { isChosen }) }).results.map(
      ({ scenario }) => scenario.name,
    );
  };

  test.each<[string, Choice, readonly string[]]>([
    ["nothing", {}, ["a lock", "an alert", "a payout"]],
    ["a part of the name, whatever its case", { name: "LOCK" }, ["a lock"]],
    ["the name of the file and a star", { name: "theft*out" }, ["a payout"]],
    ["the path of the file", { file: "bicycle" }, ["a lock", "an alert", "a payout"]],
    ["another path", { file: "car" }, []],
    ["a block that is set", { block: "lock" }, ["a lock"]],
    ["a block of which something is expected", { block: "waiting_period_alert" }, ["an alert"]],
    ["a block that is requested", { block: "payout" }, ["a payout"]],
    ["a name and a block", { name: "alert", block: "payout" }, []],
  ])("by %s", (_by, choice, names) => {
    expect(chosen(choice)).toEqual(names);
  });
});
