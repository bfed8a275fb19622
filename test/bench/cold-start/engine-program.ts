/** The program that is started cold: the module of the file named -> checked, compiled, evaluated; prints the first card's title. */
import { checkModule, compileModule, evaluateClaim, loadModule } from "../../../engine/index.ts";

const { module } = checkModule(loadModule(process.argv[2] ?? ""));
if (!module) throw new Error("The module cannot be read.");
const compiled = compileModule(module);
const [claim] = Object.values(compiled.document.samples?.claims ?? {});
if (!claim) throw new Error("The module has no sample.");
const evaluation = evaluateClaim(compiled, { claim, now: Number(process.argv[3]) });
const [block] = compiled.order;
process.stdout.write((block && evaluation.card(block.key)?.title) ?? "");
