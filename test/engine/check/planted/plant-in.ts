/** Plants one mistake in a generated module and says what of it was found. */
import { checkModule } from "../../../../engine/check/check-module.ts";
import { generateModule } from "./generate/generate-module.ts";
import { parseGenerated, placeIn, type Place } from "./generate/lay-out.ts";
import type { Plant } from "./plants/plant.ts";

export interface Planted {
  readonly expected: Place & { readonly code: string };
  readonly found: readonly (Place & { readonly code: string })[];
}

/** Undefined where the module of this seed has no place for the mistake. */
export function plantIn(seed: number, { code, layouts, plant, isAnywhereInside }: Plant): Planted | undefined {
  const draft = generateModule(seed);
  if (layouts && !layouts.includes(draft.layout)) return undefined;
  const pointer = plant(draft);
  if (pointer === undefined) return undefined;
  const expected = { code, ...placeIn(draft, pointer) };
  const { diagnostics } = checkModule(parseGenerated(draft));
  const found = diagnostics.map((diagnostic) => {
    const isInside = isAnywhereInside && diagnostic.pointer.startsWith(expected.pointer);
    return { code: diagnostic.code, file: diagnostic.file, pointer: isInside ? expected.pointer : diagnostic.pointer };
  });
  return { expected, found };
}
