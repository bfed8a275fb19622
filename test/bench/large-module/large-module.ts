import { stringify } from "yaml";
import { blocks } from "../module-67/blocks.ts";
import { module67 } from "../module-67/module-67.ts";

/** The funeral product again and again, each time with keys of its own, until it has this many blocks; as YAML. */
export function largeModule(count: number): string {
  const large: unknown[] = [];
  for (let copy = 0, found = 0; found < count; copy++) {
    for (const wrapper of blocks) {
      if (found >= count) break;
      const own = ownKeys(wrapper, copy) as { readonly block: { readonly blocks?: readonly unknown[] } };
      found += 1 + (own.block.blocks?.length ?? 0);
      large.push(own);
    }
  }
  const { samples: _, ...head } = module67;
  return stringify({ ...head, blocks: large }, { lineWidth: 120 });
}

function ownKeys(wrapper: object, copy: number): unknown {
  if (copy === 0) return wrapper;
  const text = JSON.stringify(wrapper)
    .replaceAll(/claim\.block_states\.(\w+)/g, `claim.block_states.$1_${copy}`)
    .replaceAll(/"key":"(\w+)"(?=,"(?:title|color|markdown|collapsible)|\})/g, `"key":"$1_${copy}"`)
    .replaceAll(/beneficiaries\.\[(\d)\]/g, (_found, place: string) => `beneficiaries.[${copy * 4 + Number(place)}]`);
  return JSON.parse(text);
}
