#!/usr/bin/env node
// The command as it is installed: makes Node read TypeScript, then hands over. Plain JavaScript, because nothing else runs yet.
try {
  const { register } = await import("tsx/esm/api");
  // The configuration of the folder in which the command happens to run is not ours.
  register({ tsconfig: false });
} catch (error) {
  if (error?.code !== "ERR_MODULE_NOT_FOUND") throw error;
  process.stderr.write("The packages are not installed. Run `npm ci` in the folder of claimblocks first.\n");
  process.exit(2);
}
const { main } = await import("./main.ts");
await main();
