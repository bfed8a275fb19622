import { orderDiagnostics, report } from "../diagnostics/index.ts";
import type { Block, Diagnostic } from "../model/documents.ts";
import type { CheckedBlock, CheckedModule } from "../model/module.ts";
import type { ModuleSource } from "../model/source.ts";
import { keyOf, parseBlock } from "./check-block.ts";
import { findBlocks, type FoundBlock } from "./find-blocks.ts";
import type { Finding } from "./finding.ts";
import { applyIgnores } from "./ignore/apply-ignores.ts";
import { type NamedConditions, readNamedConditions } from "./named-conditions.ts";
import { type BlockTree, toRuleContext } from "./rule-context.ts";
import { runRules } from "./run-rules.ts";
import { checkSchema } from "./schema/check-schema.ts";
import { offerName } from "./schema/offer-name.ts";

export interface CheckResult {
  readonly diagnostics: readonly Diagnostic[];
  /** What was found but is not reported, because the module's author asked for that. */
  readonly ignored: readonly IgnoredFinding[];
  /** Absent when a file could not be read, which stops the module. */
  readonly module?: CheckedModule;
}

export interface IgnoredFinding {
  readonly code: string;
  /** A pointer in the merged document of the module. */
  readonly place: string;
}

export interface CheckOptions {
  /** The day as YYYY-MM-DD, for ignores that expire. Without it none has expired. */
  readonly today?: string;
}

// Mistakes after which nothing of a block may be shown: its type is absent, unknown, or may not stand in a group.
const withholding = new Set(["CB2004", "CB2008"]);

/** Checks a module as it was read: its schema first, then what a schema cannot say. Mistakes are values, never exceptions. */
export function checkModule(source: ModuleSource, { today }: CheckOptions = {}): CheckResult {
  if (!source.readable) return { diagnostics: source.diagnostics, ignored: [] };
  const named = readNamedConditions(source.document["conditions"]);
  const found = findBlocks(source.document["blocks"], "/blocks");
  const byPointer = new Map<string, Finding[]>();
  const drafts = found.map((block) => draftBlock(block, named, byPointer));
  const context = toRuleContext(source, drafts, named);
  const unfit = checkSchema(source.document, "module").map((finding) => offerName(finding, source));
  const ofNoBlock = placeFindings([...unfit, ...runRules(context)], byPointer);
  const findings = [...named.findings, ...ofNoBlock, ...[...byPointer.values()].flat()];
  const diagnosed = findings.map((finding) => [finding, toDiagnostic(finding, source)] as const);
  const everything = [...source.diagnostics, ...diagnosed.map(([, diagnostic]) => diagnostic)];
  const { ignored, mistakes } = applyIgnores(everything, source, { today, keys: new Set(context.byKey.keys()) });
  const reported = new Map(diagnosed.filter(([, diagnostic]) => !ignored.has(diagnostic)));
  const blocks = drafts.map((draft) => toCheckedBlock(draft, reported));
  const diagnostics = orderDiagnostics([...everything.filter((one) => !ignored.has(one)), ...mistakes]);
  return {
    diagnostics,
    ignored: findings.filter((one) => !reported.has(one)).map(({ code, pointer }) => ({ code, place: pointer })),
    module: {
      source,
      document: context.document,
      get sha256() {
        return source.sha256;
      },
      blocks,
      diagnostics,
    },
  };
}

interface BlockDraft extends BlockTree {
  readonly findings: Finding[];
  readonly blocks: readonly BlockDraft[];
}

function draftBlock(found: FoundBlock, named: NamedConditions, byPointer: Map<string, Finding[]>): BlockDraft {
  const parsed = parseBlock(found, named);
  const findings = [...parsed.findings];
  byPointer.set(found.pointer, findings);
  const blocks = found.blocks.map((inner) => draftBlock(inner, named, byPointer));
  return { found, key: keyOf(found.block, found.pointer), parsed, findings, blocks };
}

/** Puts each finding with the block that it is in, and gives those that are in none. */
function placeFindings(found: readonly Finding[], byPointer: ReadonlyMap<string, Finding[]>): readonly Finding[] {
  const ofNoBlock: Finding[] = [];
  for (const finding of found) (findingsOf(finding.pointer, byPointer) ?? ofNoBlock).push(finding);
  return ofNoBlock;
}

/** The findings of the innermost block around a pointer. */
function findingsOf(pointer: string, byPointer: ReadonlyMap<string, Finding[]>): Finding[] | undefined {
  for (let end = pointer.length; end > 0; end = pointer.lastIndexOf("/", end - 1)) {
    const findings = byPointer.get(pointer.slice(0, end));
    if (findings) return findings;
  }
  return undefined;
}

function toCheckedBlock(draft: BlockDraft, reported: ReadonlyMap<Finding, Diagnostic>): CheckedBlock {
  const duplicate = draft.findings.some((finding) => finding.code === "CB2101");
  const { key, type } = draft.found.block;
  const misplaced = draft.findings.some((finding) => withholding.has(finding.code));
  const unknown = typeof key !== "string" || key === "" || typeof type !== "string" || misplaced;
  return {
    pointer: draft.found.pointer,
    blockPointer: draft.found.blockPointer,
    // A withheld duplicate must not answer to the key of the block that owns it.
    key: duplicate ? `#${draft.found.pointer}` : draft.key,
    type: typeof type === "string" ? type : "unknown",
    block: draft.found.block as unknown as Block,
    conditions: draft.parsed.conditions,
    templates: draft.parsed.templates,
    withheld: unknown || duplicate || draft.parsed.unreadable,
    diagnostics: draft.findings.flatMap((finding) => reported.get(finding) ?? []),
    blocks: draft.blocks.map((inner) => toCheckedBlock(inner, reported)),
  };
}

function toDiagnostic(finding: Finding, source: ModuleSource): Diagnostic {
  return report({ ...finding, source });
}
