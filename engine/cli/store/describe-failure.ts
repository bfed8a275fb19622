import { fillTemplate } from "../../diagnostics/fill-template.ts";
import { codeTable } from "../../index.ts";

export interface CodedFailure {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Why the store could not do its work, in words. */
export function describeFailure({ code, params }: CodedFailure): string {
  const row = codeTable.get(code);
  const [message, help] = [row?.message ?? "", row?.help ?? ""].map((text) => fillTemplate(text, params));
  return `${code} ${row?.name ?? ""}\n  ${message}\n  ${help}`;
}
