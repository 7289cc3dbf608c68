import { registerHooks } from "node:module";

/** Loaded before anything else in a process, writes at its end what else was: packages, and files of the project. */
const loaded = new Set<string>();

registerHooks({
  load(url, context, next) {
    const [, name = url] = /\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(url) ?? [];
    loaded.add(name);
    return next(url, context);
  },
});

process.on("exit", () => process.stderr.write(`\n${JSON.stringify({ loaded: [...loaded] })}\n`));
