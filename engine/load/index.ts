export { findModules } from "./find-modules.ts";
export { hashModule } from "./hash-module.ts";
export { type ParsedDocument, parseDocument } from "./parse-document.ts";
export { type ModuleText, type ParseModuleOptions, parseModule } from "./parse-module.ts";
export { type ClaimFile, parseClaimFile } from "./read-claim.ts";
export { type LoadModuleOptions, loadModule } from "./read-module.ts";
