import { ruleCase } from "../../../../support/rule-case.ts";
import { annuity, paying, payout, whole } from "./fixture.ts";

ruleCase("CB2331", {
  fails: [
    {
      name: "a text that is no number, once",
      module: paying(payout({ amount: "R1000" })),
      finds: [{ pointer: "/blocks/1/block/amount", at: '"R1000"', params: { amount: "R1000" } }],
    },
    {
      name: "zero and less",
      module: paying(annuity({ amount: 0 }), annuity({ key: "b", amount: "-5" })),
      finds: [
        { pointer: "/blocks/1/block/amount", at: "0" },
        { pointer: "/blocks/2/block/amount", at: '"-5"' },
      ],
    },
    {
      name: "an empty text",
      module: paying(annuity({ amount: "" })),
      finds: [{ pointer: "/blocks/1/block/amount", at: '""' }],
    },
    {
      name: "the payee's amount",
      module: paying(payout({}, { amount: "all" })),
      finds: [{ pointer: "/blocks/1/block/payee/amount", at: '"all"' }],
    },
  ],
  passes: [
    { name: "cents", module: paying(payout({ amount: 100000 }), annuity({ amount: "100000" })) },
    { name: "a formula", module: paying(payout({ amount: whole })) },
    { name: "what is no amount at all", module: paying(annuity({ amount: null }), payout({ amount: { value: 1 } })) },
  ],
});
