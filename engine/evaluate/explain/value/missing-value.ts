import { isInput } from "../../../model/block-kinds.ts";
import type { CompiledModule } from "../../../model/module.ts";
import { describePath } from "../../reason/describe-path.ts";
import type { MissingValue } from "../explanation.ts";

/** Paths without a value, in words, each once. */
export function toMissingValues(paths: readonly string[], module: CompiledModule): readonly MissingValue[] {
  return [...new Set(paths)].map((path) => {
    const key = /^claim\.block_states\.(?:\[([^\]]+)\]|([^.]+))/.exec(path);
    const block = module.byKey.get(key?.[1] ?? key?.[2] ?? "");
    return { path, text: describePath(path, module), ...(block && isInput(block.type) && { block: block.key }) };
  });
}
