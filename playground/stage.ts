import { arrangeUnits } from "./arrange.ts";
import type { Bot } from "./bot.ts";
import { type Apps, type Chats, openChats } from "./chats.ts";
import { roster, timeZone } from "./demo.ts";
import { makeFail } from "./faults.ts";
import { happenedIn, NEWEST } from "./happened.ts";
import { momentOf } from "./moments.ts";
import { monthBefore } from "./month/index.ts";
import type { Controls, FaultName } from "./page/controls.ts";
import { type Backstage, Refused } from "./page/index.ts";
import type { PlatformName } from "./page/shown.ts";
import { createListeners } from "./shared/listeners.ts";
import { seldom } from "./shared/seldom.ts";

/** How often, in milliseconds, one sees the clock while it moves. */
const PASSING_MS = 150;

/** The demo: the chats, with the bot in them. */
export interface Stage extends Backstage {
  /** Those of now: a reset opens others. */
  chats(): Chats;
  /** Calls back with the chats that a reset has opened. */
  onReset(listener: (chats: Chats) => void): void;
  stop(): Promise<void>;
}

interface StageEvents {
  readonly controls: undefined;
  readonly happened: undefined;
  readonly reset: Chats;
}

const noFaults: Readonly<Record<PlatformName, FaultName>> = { slack: "none", teams: "none" };

/** Opens the chats and starts the bot in them. Throws what the bot throws, with nothing left running. */
export async function openStage(apps: Apps, bot: Bot): Promise<Stage> {
  const { emit, on } = createListeners<StageEvents>();
  let chats = await openWithBot(apps, bot);
  let faults = noFaults;
  let busy: Controls["busy"];
  const happened = () => emit("happened", undefined);
  const passing = seldom(PASSING_MS, () => emit("controls", undefined));
  const listen = () => {
    chats.slack.on("request", happened);
    chats.teams.on("request", happened);
  };
  listen();

  /** One thing at a time, that everybody sees begin and end. */
  const during = async <Result>(what: NonNullable<Controls["busy"]>, work: () => Promise<Result>): Promise<Result> => {
    if (busy !== undefined) throw new Refused(409, "One thing after the other: wait a moment.");
    busy = what;
    emit("controls", undefined);
    try {
      return await work();
    } finally {
      busy = undefined;
      emit("controls", undefined);
      happened();
    }
  };

  return {
    chats: () => chats,
    controls: () => ({ ahead: bot.time.ahead(), faults, ...(busy !== undefined && { busy }) }),
    moveClock: (wanted) => {
      const moment = momentOf(wanted, bot.time.now(), timeZone);
      return during("moving the clock", () =>
        bot.time.passUntil(moment, (milliseconds) => {
          chats.teams.clock.advance(milliseconds);
          passing();
        }),
      );
    },
    fault({ platform, kind }) {
      makeFail(chats, platform, kind);
      faults = { ...faults, [platform]: kind };
      emit("controls", undefined);
    },
    reset: () =>
      during("resetting", async () => {
        // Nothing that is under way need wait for what a fault holds up.
        for (const { faults: ordered } of [chats.slack, chats.teams]) ordered.clear();
        await bot.stop();
        await chats.stop();
        await bot.forget();
        chats = await openWithBot(apps, bot);
        faults = noFaults;
        listen();
        emit("reset", chats);
      }),
    addMonth: () => during("loading a month", () => bot.addHistory(monthBefore(bot.time.now()))),
    happened: async () => happenedIn(chats, await bot.deliveries(NEWEST), bot.time.now()),
    onControls: (listener) => on("controls", listener),
    onHappened: (listener) => on("happened", listener),
    onReset: (listener) => void on("reset", listener),
    async stop() {
      await chats.stop();
      await bot.stop();
    },
  };
}

async function openWithBot(apps: Apps, bot: Bot): Promise<Chats> {
  const chats = await openChats(apps, bot.time);
  try {
    await chats.connect(await bot.start(chats.settings));
    await bot.setUp(roster());
    await arrangeUnits(chats);
    return chats;
  } catch (error) {
    await chats.stop();
    await bot.stop();
    throw error;
  }
}
