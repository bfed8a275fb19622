import { findNearestName } from "../../engine/index.ts";
import type { Mistake } from "../mistake.ts";
import type { GivenValue, Setting } from "./setting.ts";
import { type SettingName, settingRows, type SettingValues } from "./settings.ts";

export type Environment = Readonly<Record<string, string | undefined>>;

/** What the command line gives; the environment stands in for what is absent. */
export type GivenSettings = { readonly [Name in SettingName]?: GivenValue };

export interface ReadSettings {
  /** Only to be used where there are no mistakes. */
  readonly values: SettingValues;
  readonly mistakes: readonly Mistake[];
}

/** Options before environment before defaults; every mistake is found at once. */
export function readSettings(options: GivenSettings, environment: Environment): ReadSettings {
  const mistakes = findUnknown(environment);
  const values: Partial<Record<SettingName, unknown>> = {};
  for (const [name, setting] of settingRows) {
    const given = givenValue(options[name], setting, environment) ?? setting.usual;
    if (given === undefined) continue;
    const value = setting.read(given);
    if (value === undefined) mistakes.push(mistakeOf(setting, options[name] !== undefined, given));
    else values[name] = value;
  }
  return { values: values as SettingValues, mistakes };
}

/** An option that takes several values may be given without any. */
export function givenValue(
  option: GivenValue | undefined,
  { variable }: Pick<Setting<unknown>, "variable">,
  environment: Environment,
): GivenValue | undefined {
  if (option !== undefined && !(Array.isArray(option) && option.length === 0)) return option;
  return variable === undefined ? undefined : environment[variable] || undefined;
}

function mistakeOf(
  { variable = "", option = "", expected, secret }: Setting<unknown>,
  byOption: boolean,
  given: GivenValue,
): Mistake {
  const name = byOption ? (option.split(" ")[0] ?? option) : variable;
  return { code: "CB7101", params: { name, given: secret ? "something else" : `"${String(given)}"`, expected } };
}

// A misspelt setting that is passed over would let somebody believe that it works.
function findUnknown(environment: Environment): Mistake[] {
  const known = settingRows.flatMap(([, { variable }]) => variable ?? []);
  return Object.keys(environment)
    .filter((name) => name.startsWith("CLAIMBLOCKS_") && !known.includes(name) && environment[name])
    .map((name) => {
      const nearest = findNearestName(name, known);
      const instead =
        nearest === undefined ? "`npx claimblocks serve --help` lists every setting" : `perhaps ${nearest} is meant`;
      return { code: "CB7104", params: { name, instead } };
    });
}
