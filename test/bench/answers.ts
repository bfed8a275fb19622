/** The reference did not give the answers that the engine gives: what was measured means nothing. */
export class AnswersDiffer extends Error {}

export function sameAnswers(what: string, ours: unknown, reference: unknown): void {
  const own = JSON.stringify(ours);
  const other = JSON.stringify(reference);
  if (own === other) return;
  let place = 0;
  while (own[place] === other[place]) place++;
  const around = (text: string): string => text.slice(Math.max(0, place - 60), place + 60);
  throw new AnswersDiffer(`${what}\n  ours      ${around(own)}\n  reference ${around(other)}`);
}
