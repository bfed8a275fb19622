/** The templates of the file named by Handlebars -> each compiled and rendered once; prints the first. */
import { compileWithHandlebars } from "../reference/handlebars-texts.ts";
import { readPrepared } from "./prepared.ts";

const { module, templates, claim } = readPrepared(process.argv[2] ?? "");
const { renders } = compileWithHandlebars(module, templates, Number(process.argv[3]));
const texts = renders.map((render) => render({ claim }));
process.stdout.write(texts[0] ?? "");
