import type { CompiledModule } from "../../model/module.ts";
import type { Reporter } from "./reporter.ts";

export function reportUnknownBlock(
  key: string,
  pointer: string,
  part: "key" | "value",
  module: CompiledModule,
  reporter: Reporter,
): void {
  reporter.reportName({ code: "CB8002", params: { block: key }, name: key, known: module.byKey.keys(), pointer, part });
}
