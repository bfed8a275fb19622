import { expect, it } from "vitest";
import { createCallTimes } from "../../../server/operations/call-times.ts";

it("adds calls up to the buckets that a histogram of Prometheus has", () => {
  const times = createCallTimes();
  const add = times.of("GET", "/v1/claims");
  for (const seconds of [0.0005, 0.001, 0.002, 0.3, 60]) add(200, seconds);
  add(503, 0.02);
  const text = times.print();
  const bucket = (le: string, status = "2xx"): number => {
    const labels = `le="${le}",method="GET",route="/v1/claims",status="${status}"`;
    return Number(
      text
        .split("\n")
        .find((line) => line.startsWith(`claimblocks_http_request_seconds_bucket{${labels}}`))
        ?.split(" ")[1],
    );
  };
  expect(["0.001", "0.0025", "0.25", "0.5", "10", "+Inf"].map((le) => bucket(le))).toEqual([2, 3, 3, 4, 4, 5]);
  expect([bucket("0.01", "5xx"), bucket("0.025", "5xx")]).toEqual([0, 1]);
  expect(text).toContain('_sum{method="GET",route="/v1/claims",status="2xx"} 60.3035\n');
  expect(text).toContain('_count{method="GET",route="/v1/claims",status="2xx"} 5\n');
  expect(text.match(/^# TYPE claimblocks_http_request_seconds histogram$/gm)).toHaveLength(1);
});
