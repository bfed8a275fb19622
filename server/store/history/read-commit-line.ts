/** A line of the log, which anybody may have written -> the commit that it holds, as far as it holds one. */
import type { LoggedCommit } from "../embedded/commit-line.ts";
import { openLine } from "../embedded/sealed-line.ts";
import { canonicalEvent } from "../event-chain.ts";
import type { RecordedCommit } from "./recorded-commit.ts";
import { isObject, parseObject } from "./parse-object.ts";

export interface InspectedLine {
  /** Whether the line is what was written. */
  readonly isIntact: boolean;
  /** Undefined when it is no object. */
  readonly content: object | undefined;
  /** The hash that it says it has. */
  readonly hash: string | undefined;
}

/** `bytes` without the newline. */
export function inspectLine(bytes: Buffer): InspectedLine {
  const opened = openLine(bytes);
  if (opened) return { ...opened, isIntact: true };
  const content = parseObject(bytes.toString("utf8"));
  const hash = content && Reflect.get(content, "hash");
  return { isIntact: false, content, hash: typeof hash === "string" ? hash : undefined };
}

/** `before`: the number of the last event before the commit. */
export function toRecordedCommit({ sequence, at, actor, puts, events }: LoggedCommit, before: number): RecordedCommit {
  return {
    sequence,
    lastEvent: before + events.length,
    at,
    actor,
    puts: puts.map(({ collection, id, version, document }) => {
      return { collection, id, version, text: JSON.stringify(document) };
    }),
    events: events.map(({ type, subject, data, previous, hash }, place) => {
      const { text: canonical, dataText } = canonicalEvent({ at, actor, type, subject, data });
      return { number: before + place + 1, type, subject, previous, hash, canonical, dataText };
    }),
  };
}

export function isLoggedCommit(content: object): content is LoggedCommit {
  const { sequence, previous, at, actor, puts, events }: Partial<Record<string, unknown>> = { ...content };
  return (
    typeof sequence === "number" &&
    hasTexts({ previous, at }, "previous", "at") &&
    hasTexts(actor, "name", "role") &&
    Array.isArray(puts) &&
    puts.every((put) => hasTexts(put, "collection", "id") && "version" in put && "document" in put) &&
    Array.isArray(events) &&
    events.every((event) => hasTexts(event, "type", "hash") && "data" in event && isAboutSomething(event))
  );
}

function isAboutSomething(event: object): boolean {
  return "subject" in event && hasTexts(event.subject, "collection", "id") && "previous" in event;
}

function hasTexts(value: unknown, ...names: readonly string[]): value is object {
  return isObject(value) && names.every((name) => typeof Reflect.get(value, name) === "string");
}
