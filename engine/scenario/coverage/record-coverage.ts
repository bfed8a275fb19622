import { locate, type Place } from "../../diagnostics/index.ts";
import type { CheckedModule, CompiledModule } from "../../model/module.ts";
import type { Observer } from "../run/observer.ts";
import { placeBlocks } from "../conditions/place-blocks.ts";
import { writtenConditions } from "../conditions/written-conditions.ts";
import { blockGoals } from "./block-goals.ts";
import { conditionGoals } from "./condition-goals.ts";
import { type CoverageGroup, coverageGroups, type Goal } from "./goal.ts";
import { optionGoals } from "./option-goals.ts";

export interface Coverage {
  readonly groups: readonly GroupCoverage[];
  /** What no scenario brought about, in the order of files and lines. */
  readonly lacks: readonly { readonly group: CoverageGroup; readonly text: string; readonly place: Place }[];
}

export interface GroupCoverage {
  readonly group: CoverageGroup;
  readonly covered: number;
  readonly total: number;
}

export interface CoverageRecorder extends Observer {
  coverage(): Coverage;
}

/** Counts what scenarios look at: what happens at a moment of which nothing is expected is not tested. */
export function recordCoverage(checked: CheckedModule, module: CompiledModule): CoverageRecorder {
  const blocks = placeBlocks(module, checked.blocks);
  const goals = [
    ...blocks.flatMap((block) => [...blockGoals(block), ...optionGoals(block)]),
    ...conditionGoals(writtenConditions(module, blocks)),
  ];
  const open = new Set(goals);
  return {
    observe(evaluation) {
      for (const goal of open) if (goal.isReachedBy?.(evaluation)) open.delete(goal);
    },
    observeRequest(block) {
      for (const goal of open) if (goal.request === block) open.delete(goal);
    },
    coverage: () => toCoverage(goals, open, checked),
  };
}

function toCoverage(goals: readonly Goal[], open: ReadonlySet<Goal>, { source }: CheckedModule): Coverage {
  const lacks = goals
    .filter((goal) => open.has(goal))
    .map(({ group, lack, place }) => ({ group, text: lack, place: locate(source, place) }));
  return {
    groups: coverageGroups.map((group) => {
      const all = goals.filter((goal) => goal.group === group);
      return { group, covered: all.filter((goal) => !open.has(goal)).length, total: all.length };
    }),
    lacks: lacks.toSorted((a, b) => compareText(a.place.file, b.place.file) || lineOf(a) - lineOf(b)),
  };
}

function lineOf({ place }: { readonly place: Place }): number {
  return place.range.start.line;
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
