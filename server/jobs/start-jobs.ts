export interface Jobs {
  /** No further round begins; the one that is under way ends first. */
  stop(): Promise<void>;
}

// Annuities fall due on the half hour.
const pause = 60_000;

/** Does the work at once and then a minute after each end, until it is stopped. */
export function startJobs(work: () => Promise<void>, onError: (error: unknown) => void): Jobs {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let current = Promise.resolve();
  const doRound = async (): Promise<void> => {
    try {
      await work();
    } catch (error) {
      onError(error);
    }
    if (!stopped) timer = setTimeout(begin, pause);
  };
  const begin = (): void => {
    current = doRound();
  };
  begin();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await current;
    },
  };
}
