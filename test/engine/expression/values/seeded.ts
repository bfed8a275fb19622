/** The same random cases in every run, so that a failure is always the change's fault. */
export const seeded = { seed: 20240614 } as const;
