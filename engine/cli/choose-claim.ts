import { type ClaimScope, type CompiledModule, type Diagnostic, findNearestName, openClaim } from "../index.ts";
import { isClaim } from "./is-claim.ts";
import { isObject } from "./is-object.ts";
import { readClaimFile } from "./read-claim-file.ts";
import { couldNotRun, type Outcome } from "./outcome.ts";
import type { Terminal } from "./terminal.ts";

export interface ChosenClaim {
  readonly claim: ClaimScope;
  readonly diagnostics: readonly Diagnostic[];
  /** What nobody asked for but everybody should know. */
  readonly note?: string;
}

export interface ClaimChoice {
  readonly module: CompiledModule;
  /** A file or the name of a sample; without it the first sample counts. */
  readonly wanted: string | undefined;
  readonly now: number;
  readonly terminal: Terminal;
}

/** The claim to look at, opened if it never was. */
export function chooseClaim(choice: ClaimChoice): ChosenClaim | { readonly refused: Outcome } {
  const { module, wanted } = choice;
  const samples = samplesOf(module);
  const read = wanted === undefined ? undefined : readClaimFile(wanted, choice.terminal);
  if (read) return "refused" in read || isOpened(read.claim) ? read : { ...read, claim: open(choice, read.claim) };
  const [first] = samples.values();
  const sample = wanted === undefined ? (first ?? emptyClaim) : samples.get(wanted);
  if (!sample) return { refused: couldNotRun(describeUnknownClaim(wanted ?? "", samples)) };
  const note = sample === emptyClaim ? { note: noteOfEmptyClaim } : {};
  // As the server does it: the states that a sample names are kept, the others get their defaults.
  return { claim: open(choice, sample), diagnostics: [], ...note };
}

const emptyClaim: ClaimScope = { claim_status: "open", approval_status: "pending" };
const noteOfEmptyClaim = "The module has no sample claim, so this is an empty one. Name a file with --claim.";

function describeUnknownClaim(wanted: string, samples: ReadonlyMap<string, ClaimScope>): string {
  const nearest = findNearestName(wanted, samples.keys());
  const hint = nearest === undefined ? "" : ` Did you mean "${nearest}"?`;
  const known = samples.size === 0 ? "" : ` Its samples: ${[...samples.keys()].join(", ")}.`;
  return `"${wanted}" is neither a file nor a sample claim of the module.${hint}${known}`;
}

function samplesOf(module: CompiledModule): ReadonlyMap<string, ClaimScope> {
  const claims: unknown = module.document.samples?.claims;
  if (!isObject(claims)) return new Map();
  return new Map(Object.entries(claims).flatMap(([name, claim]) => (isClaim(claim) ? [[name, claim] as const] : [])));
}

// A claim that was opened holds at least the defaults of its module.
function isOpened(claim: ClaimScope): boolean {
  return Object.keys(claim.block_states ?? {}).length > 0;
}

function open({ module, now }: ClaimChoice, claim: ClaimScope): ClaimScope {
  return { ...claim, ...openClaim(module, { claim, now }) };
}
