import type { Bot } from "./bot.ts";
import { team } from "./demo.ts";
import { readInstalledApp, readInstalledTeamsApp } from "./manifest.ts";
import { platformsOf } from "./offered.ts";
import { assetsIn } from "./page/assets.ts";
import { startPage } from "./page/index.ts";
import { openStage } from "./stage.ts";
import { builtPage } from "./web/built.ts";

export type { Bot, BotDelivery, PlayedTime } from "./bot.ts";
export { places } from "./demo.ts";
export type { History } from "./month/logged.ts";

interface Options {
  readonly pagePort: number;
  readonly openBot: () => Promise<Bot>;
}

export interface Playground {
  /** Where a person tries the bot. */
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * An emulated Slack and an emulated Teams with a demo organization and the bot in them, and a page to use them on. All of it
 * listens on this machine only. Throws when a manifest cannot be read, and what the bot throws at its start.
 * @param pagePort wanted for the page; any free one when it is taken
 * @param openBot called once, while the page is being made
 */
export async function startPlayground({ pagePort, openBot }: Options): Promise<Playground> {
  const built = builtPage();
  const assets = built.then(assetsIn);
  // Whoever waits for the page hears of it.
  assets.catch(() => {});
  const [slack, teams] = await Promise.all([readInstalledApp(), readInstalledTeamsApp()]);
  const apps = { slack, teams };
  const stage = await openStage(apps, await openBot());
  const page = await startPage({
    organization: team.name,
    platforms: platformsOf(stage.chats(), apps),
    backstage: stage,
    port: pagePort,
    assets,
  });
  stage.onReset((chats) => page.show(platformsOf(chats, apps)));
  const stop = async () => {
    await page.stop();
    await stage.stop();
    await built.catch(() => {});
  };
  await assets.catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return { url: page.url, stop };
}
