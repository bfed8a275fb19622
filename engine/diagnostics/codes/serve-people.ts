import type { CodeRow } from "../code-row.ts";

/** Who may call, and what they may ask for. */
export const peopleCodes: readonly CodeRow[] = [
  {
    code: "CB7044",
    name: "role-not-allowed",
    severity: "error",
    title: "The role does not allow this",
    message: "{name} has the role {role}, which does not allow this. These roles do: {roles}.",
    help: "Ask somebody with one of these roles.",
    wrong: "POST /v1/claims/{claim_id}/approve by a handler",
    right: "the same by an assessor or a supervisor",
    why: "What moves money or settles a claim is kept to those who answer for it.",
  },
  {
    code: "CB7045",
    name: "token-needed",
    severity: "error",
    title: "A token is needed",
    message: "{reason}",
    help: "Send `Authorization: Bearer cbt_...` with a token that is in force; `npx claimblocks token create` makes one.",
    wrong: "GET /v1/claims",
    right: "GET /v1/claims with Authorization: Bearer cbt_...",
    why: "Every change is recorded with the person who made it, so the server has to know who calls.",
  },
];
