import type { Rule } from "../rule.ts";
import { conditionText } from "./condition-text.ts";
import { constantCondition } from "./constant-condition.ts";
import { gateNeverCloses } from "./gate-never-closes.ts";
import { neverActionable } from "./never-actionable.ts";
import { neverKnown } from "./never-known.ts";
import { neverVisible } from "./never-visible.ts";
import { redundantHide } from "./redundant-hide.ts";
import { repeatedCondition } from "./repeated-condition.ts";
import { shownByOwnValue } from "./shown-by-own-value.ts";
import { showAndHide } from "./show-and-hide.ts";

export const logicRules: readonly Rule[] = [
  constantCondition,
  showAndHide,
  neverVisible,
  repeatedCondition,
  neverActionable,
  neverKnown,
  redundantHide,
  conditionText,
  gateNeverCloses,
  shownByOwnValue,
];
