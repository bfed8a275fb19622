export type Params = Readonly<Record<string, string | number>>;

const longestValue = 120;

/** Puts params into the `{name}` places of a message. A long or many-lined value is shortened: `params` keeps it whole. */
export function fillTemplate(template: string, params: Params): string {
  return template.replaceAll(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined;
    return value === undefined ? placeholder : shorten(String(value));
  });
}

function shorten(value: string): string {
  const line = value.replaceAll(/\s+/g, " ");
  return line.length <= longestValue ? line : `${line.slice(0, longestValue - 1)}…`;
}
