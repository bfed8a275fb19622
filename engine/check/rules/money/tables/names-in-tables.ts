import { toPointer } from "../../../../diagnostics/pointer.ts";
import type { Json } from "../../../../model/json.ts";
import type { Span } from "../../../../model/source.ts";
import type { RuleContext } from "../../rule.ts";
import { tableRows } from "./table-names.ts";

/** A name that stands somewhere, without knowing whether there is anything of that name. */
export interface WrittenName {
  readonly written: string;
  readonly pointer: string;
  /** Inside a template. */
  readonly inside?: Span;
}

const users: Readonly<Record<string, readonly (readonly [table: string, column: string])[]>> = {
  reserve_categories: [["reserve_categories", "parent"]],
  pay_codes: [["reserve_categories", "pay_codes"]],
  payment_methods: [["payout_schemes", "payment_method"]],
};

/** Where the module's other tables name a row of this one. */
export function namesInTables(context: RuleContext, table: string): readonly WrittenName[] {
  return (users[table] ?? []).flatMap(([user, column]) =>
    [...tableRows(context, user).values()].flatMap(({ row, index }) =>
      namesIn(row[column], toPointer([user, index, column])),
    ),
  );
}

function namesIn(value: Json | undefined, pointer: string): readonly WrittenName[] {
  if (typeof value === "string") return [{ written: value, pointer }];
  if (!Array.isArray(value)) return [];
  return (value as readonly Json[]).flatMap((item, index) => namesIn(item, `${pointer}/${index}`));
}
