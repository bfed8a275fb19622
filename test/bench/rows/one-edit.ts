import { sameAnswers } from "../answers.ts";
import { type CompiledModule, type Evaluation, evaluateClaim } from "../../../engine/index.ts";
import { compareSpeed } from "../measure/compare-speed.ts";
import { editsOf67 } from "../module-67/edits.ts";
import { claim67, compileModule67, now67, templatesOf67 } from "../module-67/module-67.ts";
import { compileWithHandlebars } from "../reference/handlebars-texts.ts";
import { toSlotResult } from "../reference/to-slot-result.ts";
import { type Result, type Row, toResult } from "../row.ts";

/** One edit in a form, each input in turn, beside what a program without dependencies does: render every text again. */
export const oneEdit: Row = {
  async measure() {
    const module = compileModule67();
    const templates = templatesOf67(module);
    const { renders } = compileWithHandlebars(module, templates, now67);
    const edits = editsOf67();
    let evaluation: Evaluation = evaluateClaim(module, { claim: claim67, now: now67 });
    for (const { claim, path } of edits) {
      evaluation = evaluateClaim(module, { claim, now: now67, previous: evaluation, changed: [path] });
      const { results } = evaluation as Evaluation & { readonly results: readonly unknown[] };
      const texts = renders.map((render) => render({ claim }));
      sameAnswers(
        `after ${path}`,
        results,
        module.slots.map((slot) => toSlotResult(slot, texts[slot.slot] ?? "")),
      );
    }
    let turn = 0;
    const next = (): (typeof edits)[number] => edits[turn++ % edits.length] as (typeof edits)[number];
    const edit = (): Evaluation => {
      const { claim, path } = next();
      evaluation = evaluateClaim(module, { claim, now: now67, previous: evaluation, changed: [path] });
      return evaluation;
    };
    const renderAll = (): number => {
      const { claim } = next();
      let length = 0;
      for (const render of renders) length += render({ claim }).length;
      return length;
    };
    return [
      toResult({
        name: "one edit in a form, Handlebars renders all",
        ...(await compareSpeed(edit, renderAll)),
        unit: "us",
        target: { ratio: 200 },
      }),
      templatesEvaluated(
        module,
        edits.map(({ path }) => path),
      ),
    ];
  },
};

/** How many templates one edit evaluates again, on average. */
function templatesEvaluated(module: CompiledModule, paths: readonly string[]): Result {
  const counts = paths.map((path) => module.slotsReading.overlapping(path.split(".")).length);
  const ours = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  const reference = module.slots.length;
  const ratio = reference / ours;
  return toResult({
    name: "templates evaluated again for one edit",
    ours,
    reference,
    unit: "",
    ratio,
    target: { most: 1.5 },
  });
}
