import type { Receiver } from "@slack/bolt";
import { NotUnderstood } from "../../../src/kernel/delivered.ts";
import type { Log } from "../../../src/kernel/ports.ts";
import type { Ack } from "../answers/answering.ts";
import { clientPolicy } from "../clients.ts";
import { sdkLog } from "../sdk-log.ts";
import { loadApp } from "./load-bolt.ts";
import type { Payload } from "./request-body.ts";

const App = loadApp();

/** Works on one kind of payload. */
export type Route = (payload: Payload, ack: Ack) => Promise<void>;

export interface BoltDependencies {
  readonly apiUrl: string;
  readonly log: Log;
  /** By `command`, `event`, or the type of an interaction. */
  readonly routes: ReadonlyMap<string, Route>;
  /** For every other type. */
  readonly unknown: Route;
}

/**
 * Bolt's App, with what would grow taken out of it: one middleware for everything instead of a chain for each command,
 * no client for each workspace (nothing is authorized here: Dispatch knows who speaks), no memory of conversations.
 */
export function createBolt({ apiUrl, log, routes, unknown }: BoltDependencies): Route {
  const app = new App({
    receiver: nothingToReceive,
    authorize: async () => ({}),
    convoStore: false,
    ignoreSelf: false,
    logger: sdkLog(log),
    clientOptions: clientPolicy(apiUrl, log),
  });
  const routed = new WeakSet<Payload>();
  const route: Route = (payload, ack) => (routes.get(kindOf(payload)) ?? unknown)(payload, ack);
  app.use(async ({ body, ...rest }) => {
    const payload = body as unknown as Payload;
    routed.add(payload);
    await route(payload, "ack" in rest ? (rest.ack as Ack) : NO_ACK);
  });
  // Bolt wraps what a handler throws; whoever called wants to see the error itself.
  app.error(async (error) => {
    throw error.original ?? error;
  });
  return async (payload, ack) => {
    try {
      await app.processEvent({ body: payload, ack });
    } catch (error) {
      throw routed.has(payload) ? error : new NotUnderstood("the parts that every payload has", { cause: error });
    }
    // Bolt does nothing with what it does not know.
    if (!routed.has(payload)) await route(payload, ack);
  };
}

/** What Bolt acknowledges itself, before the middleware. */
const NO_ACK: Ack = async () => {};

const kindOf = (payload: Payload): string =>
  payload.event !== undefined ? "event" : payload.command !== undefined ? "command" : String(payload.type);

/** Requests come in through our own receiver and through Socket Mode, which are both given what `createBolt` returns. */
const nothingToReceive: Receiver = { init: () => {}, start: async () => {}, stop: async () => {} };
