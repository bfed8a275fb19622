import Handlebars from "handlebars";
import type { CompiledModule } from "../../../engine/index.ts";
import { registerHelpers } from "./handlebars-helpers.ts";

type Render = (scope: unknown) => string;

export interface HandlebarsTexts {
  /** As Handlebars is used. */
  readonly renders: readonly Render[];
  /** The same templates without what Handlebars sets up at each render. */
  readonly bareRenders: readonly Render[];
}

/** Stock Handlebars for the templates of a module: each compiled once, nothing escaped. */
export function compileWithHandlebars(
  module: Pick<CompiledModule, "timeZone" | "locale" | "currency">,
  templates: readonly string[],
  now: number,
): HandlebarsTexts {
  const handlebars = Handlebars.create();
  const { timeZone: zone, locale, currency } = module;
  registerHelpers(handlebars, templates, { now, zone, locale, currency, notes: null });
  return {
    renders: templates.map((template) => handlebars.compile(template, { noEscape: true })),
    // Templates of their own: rendering as a partial leaves its marks on a template.
    bareRenders: templates.map((template) => withoutSetUp(handlebars, template)),
  };
}

/**
 * At each render Handlebars copies the table of helpers and puts a wrapper around every one of them. A partial skips
 * that and takes the table of the template that calls it: rendered as a partial, with the table as it was registered, a
 * template costs only what its own code costs.
 */
function withoutSetUp(handlebars: ReturnType<typeof Handlebars.create>, template: string): Render {
  const render = handlebars.compile(template, { noEscape: true }) as (scope: unknown, options?: object) => string;
  const { helpers } = handlebars;
  const hooks = { helperMissing: helpers["helperMissing"], blockHelperMissing: helpers["blockHelperMissing"] };
  return (scope) => render(scope, { partial: true, helpers, hooks, data: { root: scope } });
}
