import type { TextParams } from "./message.ts";

/** Something that keeps the server from starting; its words stand in the table of codes. */
export interface Mistake {
  readonly code: string;
  readonly params: TextParams;
}
