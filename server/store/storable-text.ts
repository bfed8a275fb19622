// A database keeps neither zero nor half of a surrogate pair in a text.
const notStorable = /[\ud800-\udfff\0]/u;
const escapedInJson = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/;

export function isStorableText(text: string): boolean {
  return !notStorable.test(text);
}

/** The same for JSON as `JSON.stringify` and the canonical form write it: there both stand as escapes. */
export function isStorableJson(json: string): boolean {
  return !escapedInJson.test(json);
}
