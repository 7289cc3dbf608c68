// JavaScript, and before everything else: what takes the types out of TypeScript takes 13 MB and a tenth of the start when
// even one file is not in the cache of what was parsed and stripped at an earlier start.
import { enableCompileCache } from "node:module";
import { setFlagsFromString } from "node:v8";

// The room for new objects does not grow while Bellhop starts (see src/room-to-grow.ts). The cache goes by such flags.
setFlagsFromString("--semi-space-growth-factor=1");
enableCompileCache();
const { main } = await import("./command-line.ts");
process.exitCode = await main(process.argv.slice(2));
