import library, { type Builder, type TestSuite } from "junit-report-builder";
import type { Diagnostic } from "../../model/documents.ts";
import type { FormatOptions } from "./format-options.ts";
import { toPrintable } from "./printable.ts";

// Its types speak of a property `default`; what is imported is the builder itself.
const report = library as unknown as Builder;

/** JUnit XML: a suite for each file that was checked, in which a file without mistakes is one test that passed. */
export function formatJunit(diagnostics: readonly Diagnostic[], { texts }: FormatOptions = {}): string {
  const builder = report.newBuilder().name("claimblocks check");
  const files = new Map<string, Diagnostic[]>([...(texts?.keys() ?? [])].map((file) => [file, []]));
  for (const diagnostic of diagnostics) {
    const known = files.get(diagnostic.file);
    if (known) known.push(diagnostic);
    else files.set(diagnostic.file, [diagnostic]);
  }
  for (const [file, own] of files) {
    const suite = builder.testSuite().name(toXmlText(file));
    if (own.length === 0) addTest(suite, file, "no problems");
    for (const diagnostic of own) addDiagnostic(suite, diagnostic);
  }
  return builder.build();
}

function addDiagnostic(suite: TestSuite, { severity, code, name, message, help, file, range, docs }: Diagnostic): void {
  const place = `${range.start.line}:${range.start.column}`;
  const test = addTest(suite, file, `${code} ${name} at ${place}`);
  const details = [`${file}:${place}  ${severity}`, message, help, docs].map(toXmlText).join("\n");
  // A note does not fail a build, and a report has no form for it but what a test printed.
  if (severity === "info") test.standardOutput(details);
  else test.failure(toXmlText(message), severity).stacktrace(details);
}

function addTest(suite: TestSuite, file: string, name: string) {
  return suite.testCase().className(toXmlText(file)).file(toXmlText(file)).name(name);
}

/** Without what XML does not allow, and without the end of a CDATA section, which the builder escapes only once. */
function toXmlText(text: string): string {
  return toPrintable(text)
    .replaceAll(/[\p{Cs}\uFFFE\uFFFF]/gu, "\uFFFD")
    .replaceAll("]]>", "]] >");
}
