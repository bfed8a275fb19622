import { findNearestName } from "../../../../diagnostics/nearest-name.ts";
import type { Finding } from "../../../finding.ts";
import type { Rule, RuleContext } from "../../rule.ts";
import { writtenTexts } from "../formula/written-texts.ts";
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
    const inBlocks = context.disbursements.flatMap((block) => {
      const pointer = block.blockPointer + property;
      const written = types.has(block.type) ? writtenTexts(block, property) : [];
      return written.map(({ text, inside }): WrittenName => ({ written: text, pointer, ...(inside && { inside }) }));
    });
    // A table that is left out altogether has nothing to say about the names in the others.
    const inTables = rows.size === 0 ? [] : namesInTables(context, table);
    return [...inBlocks, ...inTables]
      .filter(({ written }) => !rows.has(written.trim()))
      .map((place) => toFinding(code, place, findNearestName(place.written, rows.keys())));
  };
  return { name, check };
}

function toFinding(code: string, { written, ...place }: WrittenName, nearest: string | undefined): Finding {
  if (nearest === undefined) return { code, params: { name: written }, ...place };
  const edit = { inside: { start: 0, end: written.length }, ...place, newText: nearest };
  const fixes = [{ title: `Write ${nearest}`, safe: false, edits: [edit] }];
  return { code, params: { name: written, nearest }, ...place, fixes };
}

export const moneyTypes: ReadonlySet<string> = new Set(["payout_request", "annuity_request"]);
