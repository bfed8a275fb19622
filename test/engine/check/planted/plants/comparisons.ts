import { type Fields, isFields, setAt, type Value } from "../generate/fields.ts";
import type { GeneratedModule } from "../generate/generate-module.ts";
import { textsOf } from "./draft.ts";

/** A field that is compared with a written text, in either language. */
export interface Comparison {
  readonly path: string;
  readonly value: string;
  /** Where the finding has to be. */
  readonly pointer: string;
  readonly write: (value: string) => void;
}

const inTemplate = /(?:ifEquals|eq|ifCondition|if) (claim[\w.]+)(?: '[!=]+')? '([^'=!&|<>]+)'/g;

export function comparisonsOf(draft: GeneratedModule): readonly Comparison[] {
  const { document } = draft;
  const templates = textsOf(draft).flatMap(({ pointer, text }) =>
    [...text.matchAll(inTemplate)].map(({ 0: whole, 1: path = "", 2: value = "", index }): Comparison => {
      const write = (other: string): void => {
        const changed = whole.slice(0, whole.lastIndexOf(`'${value}'`)) + `'${other}'`;
        setAt(document, pointer, text.slice(0, index) + changed + text.slice(index + whole.length));
      };
      return { path, value, pointer, write };
    }),
  );
  const logic = [...inLogic(document["blocks"], "/blocks"), ...inLogic(document["conditions"], "/conditions")];
  return [...templates, ...logic];
}

function inLogic(value: Value | undefined, pointer: string): readonly Comparison[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => inLogic(item, `${pointer}/${index}`));
  if (!isFields(value)) return [];
  const inner = Object.entries(value).flatMap(([name, item]) => inLogic(item, `${pointer}/${name}`));
  return [...equalityIn(value, pointer), ...inner];
}

function equalityIn(operation: Fields, pointer: string): readonly Comparison[] {
  const operands = operation["==="];
  if (!Array.isArray(operands)) return [];
  const [field, literal] = operands;
  const path = isFields(field) ? field["var"] : undefined;
  if (typeof path !== "string" || typeof literal !== "string") return [];
  const write = (other: string): void => {
    operands[1] = other;
  };
  return [{ path, value: literal, pointer: `${pointer}/===/1`, write }];
}

/** Changes what one of the comparisons of such a field compares with. */
export function miscompare(
  draft: GeneratedModule,
  isField: (path: string) => boolean,
  write: (comparison: Comparison) => string | undefined,
): string | undefined {
  const fitting = comparisonsOf(draft).filter(({ path }) => isField(path));
  if (fitting.length === 0) return undefined;
  const comparison = draft.random.pick(fitting);
  const value = write(comparison);
  if (value === undefined || value === comparison.value) return undefined;
  comparison.write(value);
  return comparison.pointer;
}
