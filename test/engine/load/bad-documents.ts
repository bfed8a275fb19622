/** Files that cannot be read, each with the code it must raise, and where: `line:column-line:column`. */
export interface BadDocument {
  readonly what: string;
  readonly text: string;
  readonly code: string;
  readonly range: string;
  readonly message?: string;
}

const nested = (levels: number) => "[".repeat(levels) + "]".repeat(levels);

export const badDocuments: readonly BadDocument[] = [
  {
    what: "a quote that is never closed, at its opening",
    text: 'key: "abc\nnext: 1\n',
    code: "CB1002",
    range: "1:6-1:7",
    message: 'The file cannot be read from here on: the closing " is missing.',
  },
  { what: "a bracket that is never closed", text: "a: [1, 2\nb: 3\n", code: "CB1002", range: "2:1-2:2" },
  { what: "indentation by tabs", text: "a:\n\tb: 1\n", code: "CB1002", range: "2:1-2:2" },
  { what: "a second colon", text: "title: Note: this\n", code: "CB1002", range: "1:8-1:9" },
  { what: "an unknown escape", text: 'a: "\\q"\n', code: "CB1002", range: "1:5-1:6" },
  { what: "a value that starts with @", text: "a: @b\n", code: "CB1002", range: "1:4-1:5" },
  { what: "broken JSON", text: '{"a": 1,\n "b" 2}', code: "CB1002", range: "2:6-2:7" },
  { what: "a key twice", text: "a: 1\nb:\n  c: 1\n  c: 2\n", code: "CB1003", range: "4:3-4:4" },
  { what: "a key twice in JSON", text: '{"a": 1, "a": 2}', code: "CB1003", range: "1:10-1:13" },
  { what: "a key twice, once with quotes", text: "1: x\n'1': y\n", code: "CB1003", range: "2:1-2:4" },
  { what: "lists nested too deep", text: `a: ${nested(64)}`, code: "CB1005", range: "1:67-1:68" },
  { what: "lists nested far too deep", text: "[".repeat(100_000), code: "CB1005", range: "1:67-1:67" },
  { what: "objects nested far too deep", text: "{a: ".repeat(100_000), code: "CB1005", range: "1:262-1:262" },
  { what: "a list in a list in a list", text: "- ".repeat(100_000), code: "CB1005", range: "1:132-1:132" },
  {
    what: "aliases that explode",
    text: `${["a", "b", "c", "d", "e", "f", "g", "h"].map((name, index, all) => (index === 0 ? `a: &a [${"x,".repeat(20)}]` : `${name}: &${name} [${`*${all[index - 1]},`.repeat(20)}]`)).join("\n")}\n`,
    code: "CB1006",
    range: "4:44-4:46",
  },
  { what: "zeros, as in UTF-16", text: "a\0:\0", code: "CB1008", range: "1:2-1:3" },
  { what: "the key __proto__", text: "a:\n  __proto__: {x: 1}\n", code: "CB1009", range: "2:3-2:12" },
  { what: "the key constructor in JSON", text: '{"constructor": {}}', code: "CB1009", range: "1:2-1:15" },
  { what: "the key prototype, escaped", text: '{"\\u0070rototype": 1}', code: "CB1009", range: "1:2-1:18" },
  { what: "an integer beyond 2^53", text: "a: 9007199254740993\n", code: "CB1010", range: "1:4-1:20" },
  { what: "a large number in JSON", text: '{"a": 1e20}', code: "CB1010", range: "1:7-1:11" },
  { what: "more digits than can be kept", text: "a: 0.1234567890123456789\n", code: "CB1010", range: "1:4-1:25" },
  { what: "a number too small", text: "a: 1e-400\n", code: "CB1010", range: "1:4-1:10" },
  { what: "infinity", text: "max: .inf\n", code: "CB1011", range: "1:6-1:10" },
  { what: "not a number", text: "max: .nan\n", code: "CB1011", range: "1:6-1:10" },
  { what: "a number too large", text: '{"a": 1e400}', code: "CB1011", range: "1:7-1:12" },
  {
    what: "a leading zero",
    text: "branch_code: 051001\n",
    code: "CB1012",
    range: "1:14-1:20",
    message: "051001 would be read as the number 51001.",
  },
  { what: "a leading plus", text: "cellphone: +27821234567\n", code: "CB1012", range: "1:12-1:24" },
  {
    what: "a tag",
    text: "a: !!str 12\n",
    code: "CB1013",
    range: "1:4-1:9",
    message: "The tag !!str may not be used.",
  },
  { what: "binary data", text: "a: !!binary aGk=\n", code: "CB1013", range: "1:4-1:12" },
  { what: "a tag on a list", text: "a: !!set [x]\n", code: "CB1013", range: "1:4-1:9" },
  { what: "a tag of one's own", text: "a: !money 12\n", code: "CB1013", range: "1:4-1:10" },
  { what: "a tag on a key", text: "!!str a: 1\n", code: "CB1013", range: "1:1-1:6" },
  { what: "a merge key", text: "a: &a {x: 1}\nb:\n  <<: *a\n", code: "CB1014", range: "3:3-3:5" },
  { what: "a list as a key", text: "? [a]\n: 1\n", code: "CB1015", range: "1:3-1:6" },
  { what: "an alias as a key", text: "a: &a x\n*a : 1\n", code: "CB1015", range: "2:1-2:3" },
  { what: "no key at all", text: ": 1\n", code: "CB1015", range: "1:1-1:1" },
  { what: "two documents", text: "a: 1\n---\nb: 2\n", code: "CB1016", range: "2:1-2:1" },
  { what: "nothing", text: "", code: "CB1017", range: "1:1-1:1" },
  { what: "only a comment", text: "# later\n", code: "CB1017", range: "1:1-1:1" },
  {
    what: "a template without quotes",
    text: "show_if: {{ifCondition claim.approval_status '===' 'approved'}}\n",
    code: "CB1018",
    range: "1:10-1:64",
  },
  {
    what: "a template without quotes, and text",
    text: "a: 1\nb: {{x}} and {{y}}\n",
    code: "CB1018",
    range: "2:4-2:19",
  },
  { what: "a template without quotes in a list", text: "a:\n  - {{x}}\n", code: "CB1018", range: "2:5-2:10" },
  { what: "an alias without an anchor", text: "a: *limit\n", code: "CB1019", range: "1:4-1:10" },
  { what: "an alias inside its own anchor", text: "a: &a [*a]\n", code: "CB1019", range: "1:8-1:10" },
  {
    what: "half a surrogate pair",
    text: '{"a": "x\\ud83d"}',
    code: "CB1028",
    range: "1:7-1:16",
    message: "The text holds U+D83D, which is not a character.",
  },
  { what: "a zero in a key", text: '"a\\0": 1\n', code: "CB1028", range: "1:1-1:6" },
  { what: "YAML 1.1", text: "%YAML 1.1\n---\na: yes\n", code: "CB1027", range: "1:1-1:1" },
];
