import { startPlayground as startChats } from "../playground/index.ts";
import type { Config } from "./config.ts";
import type { Log } from "./kernel/ports.ts";
import { type Running, start } from "./main.ts";

/**
 * Bellhop with nothing configured: the bot, connected to an emulated Slack and Teams with a demo organization, and a page on which
 * a person tries it. The bot does not know that it is not the real thing: all it gets is a configuration.
 */
export async function startPlayground(config: Config, log: Log): Promise<Pick<Running, "stop">> {
  const chats = await startChats({ pagePort: config.port === 0 ? 0 : config.port + 1 });
  const running = await start({ ...config, ...chats.settings }, log);
  await chats.connect(`http://${config.host}:${running.port}`);
  for (const roster of chats.rosters) await running.setUp(roster);
  await chats.ready;
  process.stdout.write(`\nBellhop is ready to be tried: ${chats.url}\n\n`);
  return {
    async stop() {
      await chats.stop();
      await running.stop();
    },
  };
}
