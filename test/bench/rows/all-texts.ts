import { sameAnswers } from "../answers.ts";
import { compileWithHandlebars } from "../reference/handlebars-texts.ts";
import { frameOf } from "../../../engine/evaluate/frame.ts";
import { allocatedBytes } from "../measure/allocated-bytes.ts";
import { compareSpeed } from "../measure/compare-speed.ts";
import { claim67, compileModule67, now67, templatesOf67 } from "../module-67/module-67.ts";
import { type Row, toResult } from "../row.ts";

/** Every text of a module for one claim, beside Handlebars as it is used and beside its bare code. */
export const allTexts: Row = {
  async measure() {
    const module = compileModule67();
    const templates = templatesOf67(module);
    const { renders, bareRenders } = compileWithHandlebars(module, templates, now67);
    const expressions = module.slots.map(({ expression }) => expression);
    const scope = { claim: claim67 };

    const ours = (): number => {
      const frame = frameOf(module, claim67, now67);
      let length = 0;
      for (const expression of expressions) length += expression.text(frame).length;
      return length;
    };
    const stock = (): number => totalLength(renders, scope);
    const bare = (): number => totalLength(bareRenders, scope);

    const frame = frameOf(module, claim67, now67);
    const texts = expressions.map((expression) => expression.text(frame));
    sameAnswers(
      "texts",
      texts,
      renders.map((render) => render(scope)),
    );
    sameAnswers(
      "texts without set-up",
      texts,
      bareRenders.map((render) => render(scope)),
    );

    const withSetUp = await compareSpeed(ours, stock);
    const without = await compareSpeed(ours, bare);
    const bytes = { ours: allocatedBytes(ours, 20), reference: allocatedBytes(stock, 1) };
    const what = `all texts of a module (${templates.length} templates)`;
    return [
      toResult({ name: what, ...withSetUp, unit: "us", target: { ratio: 35 } }),
      toResult({ name: `${what}, Handlebars' set-up bypassed`, ...without, unit: "us", target: { ratio: 1.5 } }),
      toResult({
        name: `${what}, allocated`,
        ...bytes,
        unit: "bytes",
        ratio: bytes.reference / bytes.ours,
        target: { ratio: 100 },
      }),
    ];
  },
};

function totalLength(renders: readonly ((scope: unknown) => string)[], scope: unknown): number {
  let length = 0;
  for (const render of renders) length += render(scope).length;
  return length;
}
