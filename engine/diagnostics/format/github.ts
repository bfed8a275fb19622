import type { Diagnostic } from "../../model/documents.ts";

const commands = { error: "error", warning: "warning", info: "notice" } as const;

/** Workflow commands of GitHub Actions, which show each diagnostic beside its line in a pull request. */
export function formatGithub(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.map(formatCommand).join("\n");
}

function formatCommand({ severity, file, range, code, name, message, help }: Diagnostic): string {
  const { start, end } = range;
  const properties: readonly (readonly [string, string | number])[] = [
    ["file", file],
    ["line", start.line],
    ["endLine", end.line],
    // GitHub refuses columns for a range of several lines.
    ...(start.line === end.line
      ? ([
          ["col", start.column],
          ["endColumn", end.column],
        ] as const)
      : []),
    ["title", `${code} ${name}`],
  ];
  const list = properties.map(([property, value]) => `${property}=${escapeProperty(String(value))}`).join(",");
  return `::${commands[severity]} ${list}::${escapeData(`${message}\n${help}`)}`;
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
