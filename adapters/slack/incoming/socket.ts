import type { App } from "@slack/bolt";
import { NotUnderstood } from "../../../src/kernel/delivered.ts";
import { ConfigError, type PlatformError } from "../../../src/kernel/errors.ts";
import type { Log } from "../../../src/kernel/ports.ts";
import { createBackoff } from "../backoff.ts";
import { clientPolicy } from "../clients.ts";
import { slackError } from "../errors.ts";
import { sdkLog } from "../sdk-log.ts";
import { loadSocketModeReceiver } from "./load-bolt.ts";
import type { Deliver } from "./receiver.ts";

/** Socket Mode: Slack sends over a connection that we open. */
export interface Socket {
  /** Connects, and again whenever the connection ends. Throws ConfigError. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

export interface SocketDependencies {
  readonly appToken: string;
  readonly apiUrl: string;
  readonly deliver: Deliver;
  readonly log: Log;
}

/** Milliseconds after which a connection counts as one that works. */
const LASTING = 10_000;

export function createSocket({ appToken, apiUrl, deliver, log }: SocketDependencies): Socket {
  const SocketModeReceiver = loadSocketModeReceiver();
  const receiver = new SocketModeReceiver({
    appToken,
    logger: sdkLog(log),
    installerOptions: { clientOptions: clientPolicy(apiUrl, log) },
    // Its own way to connect again leaves a rejected promise behind, which ends the process, when Slack is away.
    autoReconnectEnabled: false,
    async processEventErrorHandler({ error }) {
      const hopeless = error instanceof NotUnderstood;
      if (hopeless) log.warn({ why: error.message }, "Slack sent something that Bellhop does not understand");
      else log.error({ err: error }, "Work on what Slack sent failed; Slack sends it again");
      return hopeless;
    },
  });
  receiver.init({ processEvent: ({ body, ack }) => deliver(body, ack) } as Pick<App, "processEvent"> as App);
  const backoff = createBackoff();
  let stopped = false;

  /** Throws PlatformError. */
  async function connect(): Promise<void> {
    try {
      await receiver.start();
    } catch (error) {
      throw slackError("apps.connections.open", error);
    }
    log.info({}, "Socket Mode is connected");
    let lasted = false;
    const lasting = setTimeout(() => {
      lasted = true;
      backoff.succeeded();
    }, LASTING);
    receiver.client.once("disconnected", () => {
      clearTimeout(lasting);
      void stayConnected(lasted);
    });
  }

  /** At once when Slack renews a connection, as it does every few hours; patiently when none lasts. */
  async function stayConnected(atOnce: boolean): Promise<void> {
    for (let wait = !atOnce; !stopped; wait = true) {
      if (wait && !(await backoff.wait())) return;
      try {
        return await connect();
      } catch (error) {
        log.warn({ err: error }, "Socket Mode is not connected; trying again");
      }
    }
  }

  return {
    async start() {
      try {
        await connect();
      } catch (error) {
        const { fault } = error as PlatformError;
        if (!fault.retryable) throw new ConfigError([refused(fault.code)]);
        log.warn({ err: error }, "Socket Mode cannot be connected yet");
        void stayConnected(false);
      }
    },
    async stop() {
      stopped = true;
      backoff.stop();
      await receiver.client.disconnect();
    },
  };
}

const refused = (code: string): string =>
  `SLACK_APP_TOKEN is not accepted by Slack (${code}). Make an app-level token with the scope connections:write, which ` +
  "starts with xapp-, at https://api.slack.com/apps → your app → Basic Information → App-Level Tokens.";
