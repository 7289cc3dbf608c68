import { createRequire, registerHooks } from "node:module";

const require = createRequire(import.meta.url);
type AppModule = typeof import("@slack/bolt/dist/App.js");
type SocketModule = typeof import("@slack/bolt/dist/receivers/SocketModeReceiver.js");

/** Stands for a file that is loaded and never used. */
const UNUSED = "bellhop:unused-receiver";

/**
 * Bolt's App class. It loads Bolt's own receivers with it, and they an HTTP client, a WebSocket client and token
 * libraries, although it is given another receiver: measured at start-up, without them 100 ms and 22 MB less. They stay
 * loadable for Socket Mode and OAuth.
 */
export function loadApp(): AppModule["default"] {
  const hooks = registerHooks({
    resolve: (specifier, context, next) =>
      isOwnReceiver(specifier, context.parentURL)
        ? { url: UNUSED, format: "commonjs", shortCircuit: true }
        : next(specifier, context),
    load: (url, context, next) =>
      url === UNUSED
        ? { format: "commonjs", source: "exports.default = class {};", shortCircuit: true }
        : next(url, context),
  });
  try {
    return (require("@slack/bolt/dist/App.js") as AppModule).default;
  } finally {
    hooks.deregister();
  }
}

export const loadSocketModeReceiver = (): SocketModule["default"] =>
  (require("@slack/bolt/dist/receivers/SocketModeReceiver.js") as SocketModule).default;

const isOwnReceiver = (specifier: string, importer = ""): boolean =>
  /^\.\/receivers\/(?:HTTP|SocketMode)Receiver$/.test(specifier) && importer.endsWith("/@slack/bolt/dist/App.js");
