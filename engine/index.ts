// The public surface of the engine. Servers, command lines and other programs import from here only.
export { formatNames, loadFormatter } from "./diagnostics/format/load-formatter.ts";
export { findModules } from "./load/find-modules.ts";
export { loadModule } from "./load/read-module.ts";
export * from "./portable.ts";
