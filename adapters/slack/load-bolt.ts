import { registerHooks } from "node:module";

/** Stands for a file that is loaded and never used. */
const UNUSED = "bellhop:unused-receiver";

/**
 * Bolt's App class. It loads Bolt's own receivers with it, and they an HTTP client, a WebSocket client and token
 * libraries, although it is given another receiver: measured at start-up, without them 60 ms and 22 MB less. They stay
 * loadable: `socket.ts` and `oauth.ts` load what they need of it when it is configured.
 */
export async function loadBolt() {
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
    const { default: loaded } = await import("@slack/bolt/dist/App.js");
    return loaded.default;
  } finally {
    hooks.deregister();
  }
}

const isOwnReceiver = (specifier: string, importer = ""): boolean =>
  /^\.\/receivers\/(?:HTTP|SocketMode)Receiver$/.test(specifier) && importer.endsWith("/@slack/bolt/dist/App.js");
