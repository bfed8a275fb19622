import { ruleCase } from "../../../../support/rule-case.ts";

const blocks = [{ type: "divider", key: "line" }];

ruleCase("CB2130", {
  fails: [
    {
      name: "a zone that there is not",
      module: { time_zone: "Africa/Joburg", blocks },
      finds: [{ pointer: "/time_zone", at: '"Africa/Joburg"', params: { value: "Africa/Joburg" } }],
    },
  ],
  passes: [
    { name: "a zone", module: { time_zone: "Europe/London", blocks } },
    { name: "UTC", module: { time_zone: "UTC", blocks } },
  ],
});

ruleCase("CB2131", {
  fails: [
    {
      name: "a code that no currency has",
      module: { currency: "RND", blocks },
      finds: [{ pointer: "/currency", at: '"RND"', params: { value: "RND" } }],
    },
  ],
  passes: [
    { name: "a currency", module: { currency: "GBP", blocks } },
    { name: "one without minor units", module: { currency: "JPY", blocks } },
  ],
});

ruleCase("CB2132", {
  fails: [
    {
      name: "a language that there is not",
      module: { locale: "xx-ZA", blocks },
      finds: [{ pointer: "/locale", at: '"xx-ZA"', params: { value: "xx-ZA" } }],
    },
  ],
  passes: [
    { name: "a locale", module: { locale: "en-ZA", blocks } },
    { name: "none", module: { blocks } },
  ],
});
