/** Bounds that no honest module comes near, checked before the work they bound. */
export const limits = {
  fileBytes: 4 * 1024 * 1024,
  moduleBytes: 16 * 1024 * 1024,
  files: 1000,
  depth: 64,
  /** What all aliases of a file may add when they are written out. */
  aliasCharacters: 250_000,
  /** A file in which everything is wrong need not be listed in full. */
  problems: 100,
} as const;

export const bytesPerMebibyte = 1024 * 1024;
