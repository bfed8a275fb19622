import type { CodeRow } from "../code-row.ts";

export const internalCodes: readonly CodeRow[] = [
  {
    code: "CB9001",
    name: "invariant",
    severity: "error",
    title: "Something that must always hold did not",
    message: "The engine stopped because of a mistake of its own: {expected}.",
    help: "This is a bug in claimblocks, not in your module. Please report it with the command you ran.",
    wrong: "",
    right: "",
    why: "The engine stops rather than go on with values that it cannot vouch for.",
  },
  {
    code: "CB9002",
    name: "rule-failed",
    severity: "error",
    title: "A rule met something that it did not foresee",
    message: 'The rule "{rule}" stopped: {reason}.',
    help: "This is a bug in claimblocks, not in your module. The other rules ran. Please report it with the module.",
    wrong: "",
    right: "",
    why: "One rule that fails must not hide what the others find.",
  },
];
