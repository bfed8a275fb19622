/** What a setting looks like, and how the usual kinds of values are read. */

/** As the command line gives a value; the environment gives texts only. */
export type GivenValue = string | number | boolean | readonly string[];

export interface Setting<Value> {
  /** In the environment. */
  readonly variable?: string;
  /** On the command line, as its help writes it; without it the setting is the environment's only. */
  readonly option?: string;
  readonly help: string;
  /** Read as if it had been given; without it the setting may stay open. */
  readonly usual?: string;
  /** What a right value is, for whoever gave a wrong one. */
  readonly expected: string;
  /** Never shown, not even when it is wrong. */
  readonly secret?: true;
  /** Undefined when the value is wrong. */
  readonly read: (given: GivenValue) => Value | undefined;
}

export const anyText = {
  expected: "a text",
  read: (given: GivenValue) => String(given),
} as const;

export function wholeNumber(least: number, most: number): Pick<Setting<number>, "expected" | "read"> {
  return {
    expected: `a whole number from ${least} to ${most}`,
    read: (given) => {
      const number = /^\d{1,15}$/.test(String(given)) ? Number(given) : Number.NaN;
      return number >= least && number <= most ? number : undefined;
    },
  };
}

export function oneOf<Choice extends string>(
  ...choices: readonly Choice[]
): Pick<Setting<Choice>, "expected" | "read"> {
  return {
    expected: `one of ${choices.join(", ")}`,
    read: (given) => choices.find((choice) => choice === given),
  };
}
