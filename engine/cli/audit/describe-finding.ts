import { codeTable } from "../../index.ts";

export interface ShownFinding {
  readonly code: string;
  readonly place: string;
  readonly reason: string;
  readonly subject?: string;
  readonly expected?: string;
  readonly found?: string;
}

export function describeFinding({ code, place, reason, subject, expected, found }: ShownFinding): string {
  const name = codeTable.get(code)?.name ?? "";
  return [
    `${place}  ${code} ${name}`,
    `  ${reason}${subject === undefined || reason.includes(subject) ? "" : ` (${subject})`}`,
    ...(expected === undefined ? [] : [`  expected ${expected}`]),
    ...(found === undefined ? [] : [`  found    ${found}`]),
  ].join("\n");
}
