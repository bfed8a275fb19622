export interface CallWords {
  readonly helper: string;
  /** The arguments in words. */
  readonly args: readonly string[];
  readonly named: ReadonlyMap<string, string>;
  /** Whether the result is an amount, which is counted in minor units. */
  readonly money: boolean;
}

/** A calculation in words; a helper that has none of its own is named. */
export function describeCall({ helper, args, named, money }: CallWords): string {
  const [first = "", second = "", third = "", fourth] = args;
  switch (helper) {
    case "add":
      return args.join(" + ");
    case "subtract":
      return args.join(" − ");
    case "multiply":
      return args.join(" × ");
    case "divide":
      return args.join(" ÷ ");
    case "modulo":
      return `the remainder of ${first} ÷ ${second}`;
    case "percent":
      return `${second.endsWith(")") ? `${second.slice(0, -1)} %)` : `${second} %`} of ${first}`;
    case "minValue":
      return `the smaller of ${listWith(args)}`;
    case "maxValue":
      return `the larger of ${listWith(args)}`;
    case "round":
      return `${first} rounded${third === "" ? "" : ` ${bare(third)}`} to ${places(second, money)}`;
    case "floor":
      return `${first} rounded down to ${places("", money)}`;
    case "ceil":
      return `${first} rounded up to ${places("", money)}`;
    case "allocate":
      return `${partName(third)} of ${first}, split by ${bare(fourth ?? named.get("by") ?? "") || "count"} over ${second}`;
    case "dateNow":
      return "today";
    case "default":
      return args.join(", or else ");
    default: {
      const pairs = [...named].map(([name, value]) => `${name} = ${value}`);
      const parts = [...args, ...pairs];
      return parts.length === 0 ? helper : `${helper} of ${listWith(parts)}`;
    }
  }
}

/** Parts are counted from 0 in a template, and from 1 by people. */
function partName(index: string): string {
  return /^\d+$/.test(index) ? `part ${Number(index) + 1}` : `part ${index}, counted from 0,`;
}

export function isArithmetic(helper: string): boolean {
  return ["add", "subtract", "multiply", "divide"].includes(helper);
}

function places(text: string, money: boolean): string {
  if (text === "" || text === "0") return money ? "a whole minor unit" : "a whole number";
  return text === "1" ? "1 decimal place" : `${text} decimal places`;
}

function listWith(items: readonly string[]): string {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}

/** Without the quotes of a text. */
function bare(text: string): string {
  return text.replace(/^“(.*)”$/, "$1").replaceAll("_", " ");
}
