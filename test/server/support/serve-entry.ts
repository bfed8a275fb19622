import { runServe } from "../../../server/main.ts";

const [data = "", module = "", port = "0", logLevel = "error"] = process.argv.slice(2);

process.exitCode = await runServe({ data, modules: [module], port, logLevel }, {});
