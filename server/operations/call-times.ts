/**
 * How long calls took, by route and class of status. A library's histogram would cost as much as a tenth of a call, so that
 * this one only adds to numbers at hand; its text is Prometheus' own.
 */

const bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];
const name = "claimblocks_http_request_seconds";

interface Series {
  readonly labels: string;
  /** As many as bounds, and one more for what took longer. */
  readonly counts: number[];
  sum: number;
}

export type AddCall = (status: number, seconds: number) => void;

export interface CallTimes {
  /** The one to add a route's calls with. */
  readonly of: (method: string, route: string) => AddCall;
  readonly print: () => string;
}

export function createCallTimes(): CallTimes {
  const all: Series[] = [];
  const open = (labels: string): Series => {
    const series = { labels, counts: Array.from({ length: bounds.length + 1 }, () => 0), sum: 0 };
    all.push(series);
    return series;
  };
  return {
    of: (method, route) => {
      const classes: (Series | undefined)[] = [];
      return (status, seconds) => {
        const hundreds = Math.floor(status / 100);
        const series = (classes[hundreds] ??= open(`method="${method}",route="${route}",status="${hundreds}xx"`));
        let place = 0;
        while (seconds > (bounds[place] ?? Number.POSITIVE_INFINITY)) place++;
        series.counts[place] = (series.counts[place] ?? 0) + 1;
        series.sum += seconds;
      };
    },
    print: () => {
      const head = `# HELP ${name} How long calls took, by method, route and class of status.\n# TYPE ${name} histogram\n`;
      return head + all.map(printSeries).join("");
    },
  };
}

function printSeries({ labels, counts, sum }: Series): string {
  let total = 0;
  const buckets = counts.map((count, place) => {
    total += count;
    return `${name}_bucket{le="${bounds[place] ?? "+Inf"}",${labels}} ${total}\n`;
  });
  return `${buckets.join("")}${name}_sum{${labels}} ${sum}\n${name}_count{${labels}} ${total}\n`;
}
