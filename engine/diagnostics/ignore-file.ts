/** The file of a module folder that lists what is ignored. It is no part of the module itself. */
export function isIgnoreFile(file: string): boolean {
  return /^check-ignore\.(?:yaml|yml|json)$/.test(file);
}
