// Where a counting thread begins: makes Node read TypeScript, as the command does, then hands over.
import { register } from "tsx/esm/api";

register({ tsconfig: false });
await import("./answer-jobs.ts");
