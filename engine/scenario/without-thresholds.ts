import type { ModuleReport } from "./report.ts";

/** The report on a part of the scenarios: that can reach a part of the module only, so what the module asks for does not count. */
export function withoutThresholds({ coverage, mutation, ...report }: ModuleReport): ModuleReport {
  return {
    ...report,
    ...(coverage && { coverage: { ...coverage, groups: coverage.groups.map(withoutThreshold) } }),
    ...(mutation && { mutation: withoutThreshold(mutation) }),
  };
}

function withoutThreshold<Reached extends object>(reached: Reached & { readonly threshold?: number }) {
  const { threshold: _threshold, ...rest } = reached;
  return rest;
}
