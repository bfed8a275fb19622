import {
  checkModule,
  type Claim,
  type CompiledModule,
  compileModule,
  type ModuleSource,
  parseModule,
} from "../../../engine/index.ts";
import { blocks } from "./blocks.ts";
import { claim } from "./claim.ts";

/**
 * A funeral product with 67 templates, in about the proportions of published modules: of three templates two only read
 * fields, the third compares, calculates or formats.
 */
export const module67 = {
  key: "funeral-67",
  name: "Funeral cover",
  version: "1.0.0",
  currency: "ZAR",
  time_zone: "Africa/Johannesburg",
  locale: "en-ZA",
  blocks,
  samples: { claims: { released: claim } },
};

export const claim67 = claim as unknown as Claim;

/** When the claim is looked at; no template reads the clock. */
export const now67 = Date.UTC(2024, 5, 14, 10);

export function compileModule67(): CompiledModule {
  const source: ModuleSource = parseModule([{ file: "funeral-67.json", text: JSON.stringify(module67) }], {
    path: "funeral-67.json",
  });
  const { diagnostics, module } = checkModule(source);
  if (!module || diagnostics.some(({ severity }) => severity === "error")) throw new Error(JSON.stringify(diagnostics));
  return compileModule(module);
}

/** The text of each template, in the order of the module's slots. */
export function templatesOf67(module: CompiledModule): readonly string[] {
  const wrappers = new Map(blocks.map((wrapper) => [(wrapper as Wrapper).block.key, wrapper as Wrapper]));
  return module.slots.map(({ block, property }) => {
    const wrapper = wrappers.get(block.key);
    const found: unknown = property.startsWith("/")
      ? property
          .slice(1)
          .split("/")
          .reduce((holder: unknown, name) => (holder as Record<string, unknown>)[name], wrapper?.block)
      : wrapper?.[property];
    return String(found);
  });
}

interface Wrapper {
  readonly block: { readonly key: string };
  readonly [condition: string]: unknown;
}
