import type { Paint } from "../../diagnostics/format/paint.ts";

export interface CardStyle {
  readonly paint: Paint;
  /** Characters in a line. */
  readonly width: number;
  /** BCP 47, for amounts. */
  readonly locale: string;
}
