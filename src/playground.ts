import {
  type Bot,
  type PlayedTime,
  type Playground,
  places,
  startPlayground as startChats,
} from "../playground/index.ts";
import type { Config } from "./config.ts";
import type { OpenDatabase } from "./database/index.ts";
import { importCases } from "./features/feedback/index.ts";
import { importWins } from "./features/wins/index.ts";
import type { Log } from "./kernel/ports.ts";
import { openConfigured, type Running, start } from "./main.ts";
import { forgetEverything, refuseRealData } from "./playground/own-data.ts";
import { createPlayedClock, type PlayedClock, withPlayedTime } from "./playground/played-time.ts";
import { stepsUntil } from "./playground/steps.ts";

const LOOPBACK = "127.0.0.1";

/**
 * Bellhop with nothing configured: the bot, connected to an emulated Slack and Teams with a demo organization, and a page on which
 * a person tries it. The bot does not know that it is not the real thing: all it gets is a configuration, and a clock.
 */
export async function startPlayground(given: Config, log: Log): Promise<Playground> {
  const config = withPlayedTime({ ...given, host: LOOPBACK });
  let database: OpenDatabase | undefined;
  const openBot = async (): Promise<Bot> => {
    database = await openConfigured(config, log);
    await refuseRealData(database, places);
    return createBot(config, log, { database, clock: await createPlayedClock(database) });
  };
  try {
    const chats = await startChats({ pagePort: config.port === 0 ? 0 : config.port + 1, openBot });
    return {
      url: chats.url,
      async stop() {
        await chats.stop();
        await database?.close();
      },
    };
  } catch (error) {
    await database?.close();
    throw error;
  }
}

interface Parts {
  readonly database: OpenDatabase;
  readonly clock: PlayedClock;
}

function createBot(config: Config, log: Log, { database, clock }: Parts): Bot {
  let running: Running | undefined;
  let workspace: { readonly platform: "slack"; readonly externalId: string } | undefined;
  return {
    time: timeOf(clock, () => running?.tick()),
    async start(platforms) {
      running = await start({ ...config, ...platforms }, log, { database, clock });
      return `http://${LOOPBACK}:${running.port}`;
    },
    async setUp(organization) {
      await running?.setUp(organization);
      workspace = organization;
    },
    deliveries: async (limit) =>
      running && workspace ? running.deliveries(workspace.platform, workspace.externalId, limit) : [],
    addHistory: async ({ cases, wins }) => ({
      cases: workspace ? await importCases(database, workspace, cases.map(dated)) : 0,
      wins: workspace ? await importWins(database, workspace, wins.map(dated)) : 0,
    }),
    async stop() {
      await running?.stop();
      running = undefined;
    },
    async forget() {
      await clock.moveTo(0);
      await forgetEverything(database);
    },
  };
}

const dated = <Logged extends { readonly at: number }>({ at, ...logged }: Logged) => ({ ...logged, at: new Date(at) });

const timeOf = (clock: PlayedClock, tick: () => Promise<void> | undefined): PlayedTime => ({
  now: () => clock.now().getTime(),
  ahead: clock.ahead,
  async passUntil(moment, passed) {
    for (const step of stepsUntil(clock.now().getTime(), moment)) {
      const by = step - clock.now().getTime();
      // The bot may have taken longer than a step is long.
      if (by <= 0) continue;
      await clock.moveTo(clock.ahead() + by);
      passed(by);
      await tick();
    }
  },
});
