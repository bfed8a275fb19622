import { isDisbursement } from "../../model/block-kinds.ts";
import type { CompiledBlock, CompiledModule, Field } from "../../model/module.ts";
import { blockKeyOf } from "../../model/state-path.ts";
import { disbursementLabels } from "./row-labels.ts";

/** A row of a disbursement card, with all that is the same for every claim worked out once. */
export interface PlannedRow {
  readonly label: string;
  /** `{"label":"Amount","value":` */
  readonly head: string;
  /** The same after another row, which it ends. */
  readonly nextHead: string;
  /** The value is an amount in minor units. */
  readonly money: boolean;
  readonly words: ReadonlyMap<string, string> | undefined;
  readonly field: Field;
  /** Keys of the blocks whose states the value reads. */
  readonly sources: readonly string[];
}

/** What the cards of one block have in common for every claim. */
export interface CardPlan {
  /** `{"key":"…","type":"…","title":` */
  readonly head: string;
  /** The same with the title, where no template is in it. */
  readonly headWithTitle: string | undefined;
  /** `,"rows":[{"label":"…","value":` of an input, likewise. */
  readonly rowHead: string | undefined;
  readonly rows: readonly PlannedRow[];
  /** What a module's mistakes add to the card, and the brace that ends it. */
  readonly tail: string;
  /** No property holds a template, so only visibility, requirement and the saved state differ between claims. */
  readonly still: boolean;
  /** By `flagsOf`: the finished text of a still card without a saved state. */
  readonly texts: (string | undefined)[];
  /** By `flagsOf`: a still input with a saved state, before its value in words and after its value. */
  readonly filled: { readonly before: string; readonly after: string }[];
  /** The resolved properties as text, around the slots whose values go between. */
  readonly fields: readonly (string | Field)[];
  /** The options and limits of a still input, with the brace that ends it; made when first asked for. */
  inputTail?: string;
}

const plans = new WeakMap<CompiledBlock, CardPlan>();

export function planOf(block: CompiledBlock, module: CompiledModule): CardPlan {
  let plan = plans.get(block);
  if (!plan) {
    plan = makePlan(block, module);
    plans.set(block, plan);
  }
  return plan;
}

function makePlan(block: CompiledBlock, module: CompiledModule): CardPlan {
  const templated = [...block.fields.values()].some((field) => "slot" in field);
  const head = `{"key":${JSON.stringify(block.key)},"type":${JSON.stringify(block.type)},"title":`;
  const title = fixedTitle(block);
  return {
    head,
    headWithTitle: title === undefined ? undefined : head + title,
    rowHead: title === undefined ? undefined : `,"rows":[{"label":${title},"value":`,
    rows: isDisbursement(block.type) ? planRows(block, module) : [],
    tail: tailOf(block),
    still: !templated && !isDisbursement(block.type) && block.blocks.length === 0,
    texts: [],
    filled: [],
    fields: planFields(block),
  };
}

function tailOf({ withheld, diagnostics }: CompiledBlock): string {
  const mistakes = diagnostics.length === 0 ? "" : `,"diagnostics":${JSON.stringify(diagnostics)}`;
  return `${withheld ? ',"withheld":true' : ""}${mistakes}}`;
}

/** As JSON. */
function fixedTitle(block: CompiledBlock): string | undefined {
  const title = block.withheld ? undefined : block.fields.get("/title");
  return title && "constant" in title && typeof title.constant === "string"
    ? JSON.stringify(title.constant)
    : undefined;
}

function planRows(block: CompiledBlock, module: CompiledModule): readonly PlannedRow[] {
  return [...block.fields].flatMap(([property, field]) => {
    const label = disbursementLabels(property, block, module);
    if (!label) return [];
    const references = "slot" in field ? field.slot.expression.references : [];
    const keys = references.map(({ path }) => blockKeyOf(path));
    const sources = [...new Set(keys)].filter((key) => key !== undefined);
    const head = `{"label":${JSON.stringify(label.text)},"value":`;
    const { text, money, words } = label;
    return [{ label: text, head, nextHead: `},${head}`, money, words, field, sources }];
  });
}

/** Properties arrive in the order they were written, so those inside one object stand together. */
function planFields(block: CompiledBlock): readonly (string | Field)[] {
  const pieces: (string | Field)[] = [];
  let text = "{";
  let open: readonly string[] = [];
  let first = true;
  for (const field of block.fields.values()) {
    const holder = field.segments.slice(0, -1);
    let shared = 0;
    while (shared < open.length && shared < holder.length && open[shared] === holder[shared]) shared++;
    text += "}".repeat(open.length - shared);
    if (shared < open.length) first = false;
    for (const segment of holder.slice(shared)) {
      text += `${first ? "" : ","}${JSON.stringify(segment)}:{`;
      first = true;
    }
    text += `${first ? "" : ","}${JSON.stringify(field.segments.at(-1))}:`;
    first = false;
    open = holder;
    if ("slot" in field) {
      pieces.push(text, field);
      text = "";
    } else text += JSON.stringify(field.constant);
  }
  return [...pieces, `${text}${"}".repeat(open.length)}}`];
}
