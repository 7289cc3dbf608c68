import { enableCompileCache } from "node:module";

// Parsed code is kept between starts: a start takes half the time. Has to come before everything else is loaded.
enableCompileCache();
const { main } = await import("./command-line.ts");
process.exitCode = await main(process.argv.slice(2));
