/** Which role may do what. Everything that may be asked of the server is one of these abilities. */
export const abilities = [
  "read",
  "capture",
  "decide",
  "acknowledge",
  "close",
  "reopen",
  "request",
  "cancel_request",
  "approve_request",
  "reject_request",
  "pay",
  "manage_annuity",
  "manage_webhooks",
  "read_audit",
  "unmask",
  "manage_tokens",
] as const;

export type Ability = (typeof abilities)[number];

const abilitiesOf = {
  // Changes modules where they are written, not here.
  configurer: ["read", "manage_webhooks"],
  handler: ["read", "capture", "request", "cancel_request", "close"],
  assessor: ["read", "capture", "decide", "request", "cancel_request"],
  supervisor: [
    "read",
    "capture",
    "decide",
    "acknowledge",
    "close",
    "reopen",
    "request",
    "cancel_request",
    "approve_request",
    "reject_request",
    "manage_annuity",
  ],
  finance: ["read", "cancel_request", "approve_request", "reject_request", "pay", "unmask"],
  auditor: ["read", "read_audit"],
  // Plays every part, in a sandbox only.
  all: abilities,
} as const satisfies Readonly<Record<string, readonly Ability[]>>;

export type Role = keyof typeof abilitiesOf;

export const roles: readonly Role[] = Object.keys(abilitiesOf).filter(isRole);

export function isRole(name: string): name is Role {
  return Object.hasOwn(abilitiesOf, name);
}

/** An unknown role may do nothing. */
export function may(role: string, ability: Ability): boolean {
  const granted: readonly Ability[] = isRole(role) ? abilitiesOf[role] : [];
  return granted.includes(ability);
}

export function rolesWith(ability: Ability): readonly Role[] {
  return roles.filter((role) => role !== "all" && may(role, ability));
}
