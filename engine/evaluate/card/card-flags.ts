/** A small number that says in which of its states a still card is. */
export function flagsOf(visible: boolean, required: boolean): number {
  return (visible ? 1 : 0) + (required ? 2 : 0);
}

/** By `flagsOf`, with 4 added where the card is actionable: how the card says so. */
export const flagTexts = Array.from({ length: 8 }, (_, flags) => {
  const [visible, required, actionable] = [1, 2, 4].map((flag) => (flags & flag) !== 0);
  return `,"visible":${visible},"actionable":${actionable},"required":${required}`;
});
