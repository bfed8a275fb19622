import { countOf } from "../count-of.ts";

export interface RotatedKeys {
  readonly current: string;
  readonly rewrapped: number;
  readonly resumed: boolean;
}

export function describeRotated({ current, rewrapped, resumed }: RotatedKeys): string {
  const what = resumed ? "Finished the rotation to" : "Made";
  return `${what} the master key ${current}\nWrapped the keys of ${countOf(rewrapped, "claim")} with it`;
}
