import { findNearestName } from "../../../../diagnostics/nearest-name.ts";
import type { Finding } from "../../../finding.ts";
import type { Rule, RuleContext } from "../../rule.ts";
import { literalAt } from "../formula/written-at.ts";
import { namesInTables, type WrittenName } from "./names-in-tables.ts";
import { tableRows } from "./table-names.ts";

interface UnknownNameRule {
  readonly name: string;
  readonly code: string;
  readonly types: ReadonlySet<string>;
  /** Where blocks of these types name a row of the table. */
  readonly property: string;
  readonly table: string;
  /** The column that holds the name. */
  readonly column?: string;
}

/** A rule that finds names which are not in one of the module's tables, in blocks and in the other tables. */
export function makeUnknownNameRule({ name, code, types, property, table, column }: UnknownNameRule): Rule {
  const check = (context: RuleContext): readonly Finding[] => {
    const rows = tableRows(context, table, column);
    const inBlocks = context.blocks.flatMap((block) => {
      const written = types.has(block.type) ? literalAt(block, property) : undefined;
      return written === undefined ? [] : [{ written, pointer: block.blockPointer + property }];
    });
    // A table that is left out altogether has nothing to say about the names in the others.
    const inTables = rows.size === 0 ? [] : namesInTables(context, table);
    return [...inBlocks, ...inTables]
      .filter(({ written }) => !rows.has(written.trim()))
      .map((place) => toFinding(code, place, findNearestName(place.written, rows.keys())));
  };
  return { name, check };
}

function toFinding(code: string, { written, pointer }: WrittenName, nearest: string | undefined): Finding {
  if (nearest === undefined) return { code, params: { name: written }, pointer };
  const edit = { pointer, inside: { start: 0, end: written.length }, newText: nearest };
  const fixes = [{ title: `Write ${nearest}`, safe: false, edits: [edit] }];
  return { code, params: { name: written, nearest }, pointer, fixes };
}

export const moneyTypes: ReadonlySet<string> = new Set(["payout_request", "annuity_request"]);
