/** Claims that the syntax corpus is printed for: a full one, one with other kinds of values, and ones with nothing. */
const items = [
  { name: "Bicycle", price: 120, tags: ["red", "fast"] },
  { name: "Helmet", price: 0, tags: [] },
  { name: "Lock", tags: ["red"] },
];

const full = {
  claim: {
    text: "Nkosi",
    markup: `<b>"Tom" & 'Ann'</b> = \`x\``,
    unicode: "naïve 東京 😀",
    amount: 250,
    fraction: 0.14,
    negative: -3,
    zero: 0,
    flag: true,
    off: false,
    empty: "",
    nothing: null,
    status: "approved",
    date: "2024-02-29T22:30:00.000Z",
    items,
    tags: ["red", "green", "red"],
    numbers: [0, 1, 2],
    nested_list: [[1, [2, null]], [], ["a", true]],
    empty_list: [],
    map: { a: 1, b: "two", c: null },
    person: { first_name: "Thandi", last_name: "Nkosi" },
    "with space": "spaced",
  },
  "12": "twelve",
};

export const syntaxScopes: Readonly<Record<string, unknown>> = {
  full,
  "other kinds": {
    claim: {
      ...full.claim,
      text: 7,
      amount: "12",
      flag: "yes",
      status: "goodwill",
      items: { first: items[0], second: items[1] },
      tags: "red",
      map: ["x", "y"],
      person: "Thandi",
      empty_list: {},
    },
  },
  "few fields": { claim: { status: "pending", items: [{}], tags: [1, "1", 1], person: {} } },
  "empty claim": { claim: {} },
  "no claim": {},
  nothing: null,
};
