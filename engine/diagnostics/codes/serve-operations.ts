import type { CodeRow } from "../code-row.ts";

/** How much a server takes on. */
export const operationCodes: readonly CodeRow[] = [
  {
    code: "CB7280",
    name: "too-many-calls",
    severity: "error",
    title: "Too many calls in a minute",
    message: "This is more than the {max} calls in a minute that one person may make here.",
    help: "Call again in {seconds} seconds; every answer says in RateLimit-Remaining what is left.",
    wrong: "a loop that reads every claim one by one",
    right: "GET /v1/claims?limit=100, page by page",
    why: "One caller must not take the server away from everybody else.",
  },
  {
    code: "CB7281",
    name: "overloaded",
    severity: "error",
    title: "The server has more to do than it can",
    message: "The server has more to do than it can, so this call was not looked at.",
    help: "Repeat the call after the time in Retry-After.",
    wrong: "",
    right: "",
    why: "What was taken on is finished first; a call that would wait too long is told so at once.",
  },
];
