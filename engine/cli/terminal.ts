/** What a command may know and use of the world around it. */
export interface Terminal {
  writeData(text: string): void;
  writeTalk(text: string): void;
  readonly colors: { readonly data: boolean; readonly talk: boolean };
  /** Characters in a line; undefined when nobody is looking. */
  readonly width: number | undefined;
  /** Milliseconds since the epoch. */
  now(): number;
}
