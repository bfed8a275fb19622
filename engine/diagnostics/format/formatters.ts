import { formatCodeframe } from "./codeframe.ts";
import type { Formatter } from "./format-options.ts";
import { formatGithub } from "./github.ts";
import { formatJson } from "./json.ts";
import { formatStylish } from "./stylish.ts";

/** By the names that `--format` takes. */
export const formatters: ReadonlyMap<string, Formatter> = new Map<string, Formatter>([
  ["codeframe", formatCodeframe],
  ["stylish", formatStylish],
  ["json", formatJson],
  ["github", formatGithub],
]);
