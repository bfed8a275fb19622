import { once } from "node:events";

const signals = ["SIGINT", "SIGTERM"] as const;

export interface StopSignals {
  readonly requested: Promise<unknown>;
  /** From here on a signal does what it does by itself: it ends the process. */
  forget(): void;
}

/** Begun before anything is opened, so that a stop during the start is not lost. Only the first signal is waited for. */
export function listenForStop(): StopSignals {
  const stop = new AbortController();
  const request = (): void => {
    forget();
    stop.abort();
  };
  const forget = (): void => {
    for (const signal of signals) process.off(signal, request);
  };
  for (const signal of signals) process.on(signal, request);
  return { requested: once(stop.signal, "abort"), forget };
}
