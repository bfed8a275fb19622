const tones = {
  open: "calm",
  in_review: "busy",
  pending: "busy",
  pending_claim_approval: "busy",
  processing: "busy",
  acknowledged: "calm",
  pending_payout: "busy",
  paid_out: "good",
  approved: "good",
  goodwill: "good",
  completed: "good",
  successful: "good",
  active: "good",
  repudiated: "bad",
  no_claim: "bad",
  rejected: "bad",
  cancelled: "calm",
  closed: "calm",
  paused: "calm",
};

/** Where the format's own word would mislead: a decision that is pending waits for a person, not for a payment. */
const decisions = { pending: "Not decided yet", no_claim: "No claim" };

const marks = { good: "✓", bad: "✕", busy: "…", calm: "•" };

/** How a claim was decided, as a badge. */
export function decisionBadge(status) {
  return badge(status, decisions[status]);
}

/** A status as a badge: a mark and words, so that colour alone never says it. */
export function badge(status, words = inWords(status)) {
  const tone = tones[status] ?? "calm";
  const node = document.createElement("span");
  node.className = `badge ${tone}`;
  const mark = document.createElement("span");
  mark.ariaHidden = "true";
  mark.textContent = marks[tone];
  node.append(mark, words);
  return node;
}

export function inWords(name) {
  const words = name.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** An instant as the module that it belongs to writes it, in the module's time zone. */
export function formatInstant(instant, { locale, time_zone: timeZone } = {}) {
  const style = { dateStyle: "medium", timeStyle: "short" };
  const date = new Date(instant);
  try {
    return new Intl.DateTimeFormat(locale ?? undefined, { ...style, timeZone: timeZone ?? undefined }).format(date);
  } catch {
    // A module may name a zone or a locale that there is not; its diagnostics say so.
    return new Intl.DateTimeFormat(undefined, style).format(date);
  }
}

export function personName(person) {
  return [person?.first_name, person?.last_name].filter(Boolean).join(" ");
}
