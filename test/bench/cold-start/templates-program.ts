/** The templates of the file named by the engine's own compiler -> each compiled and rendered once; prints the first. */
import { compileExpression, makeFrame, parseTemplate } from "../../../engine/expression/index.ts";
import { readPrepared } from "./prepared.ts";

const { module, templates, claim } = readPrepared(process.argv[2] ?? "");
const { timeZone, locale, currency } = module;
const frame = makeFrame({ claim }, { now: Number(process.argv[3]), time_zone: timeZone, locale, currency });
const texts = templates.map((template) => {
  const { expression } = parseTemplate(template);
  return expression ? compileExpression(expression).text(frame) : "";
});
process.stdout.write(texts[0] ?? "");
