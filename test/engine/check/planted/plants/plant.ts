import type { GeneratedModule } from "../generate/generate-module.ts";
import type { Layout } from "../generate/shape.ts";

/** One kind of mistake, and how it gets into a module that has none. */
export interface Plant {
  /** The words of the list of what is to be found. */
  readonly kind: string;
  readonly code: string;
  /** Where the mistake makes sense; everywhere when absent. */
  readonly layouts?: readonly Layout[];
  /** Changes the module and says where the finding has to be; undefined where the module has no place for it. */
  readonly plant: (draft: GeneratedModule) => string | undefined;
  /** Found anywhere in what stands at the pointer: the mistake shows in several of its properties at once. */
  readonly isAnywhereInside?: true;
}
