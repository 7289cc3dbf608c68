import { describe, expect, it, onTestFinished } from "vitest";
import { connectedTo } from "../support/process.ts";
import { complaint, interaction, signed } from "../support/signed.ts";
import { startInside } from "../support/stations.ts";
import { ADA, ANA, KITCHEN, LOUNGE, MO, reads, TEAM, type World, world } from "../support/world.ts";

/** A second process on the same database, which has not seen what the first one has. */
async function withAnother(here: World) {
  const other = await startInside({ environment: connectedTo(here.slack) }, here.database);
  onTestFinished(() => other.stop());
  const sendTo = (port: number) => (request: ReturnType<typeof signed>) =>
    here.slack.raw({ url: `http://127.0.0.1:${port}/slack/events`, ...request });
  return { send: sendTo(here.bot.port), replay: sendTo(other.port) };
}

describe("a request that somebody sends again, to a process that has not seen it", () => {
  it("does not bring a channel back that was switched off since", async () => {
    const here = await world();
    const { send, replay } = await withAnother(here);
    await here.slack.as(MO).invite(LOUNGE);
    const where = { command: "/bellhop", user_id: ADA, channel_id: LOUNGE };
    const request = signed(complaint("channel here", where));
    expect((await send(request)).body).toContain("are shown in this channel");
    await here.type(ADA, "/bellhop", "channel off", LOUNGE);

    expect((await replay(request)).body).toContain("are shown in this channel");
    await here.type(ADA, "/complaint", "cold soup", LOUNGE);
    expect(await here.cards(LOUNGE)).toEqual([]);
    expect((await replay(signed(complaint("channel here", where)))).body).toContain("are shown in this channel");
    await here.type(ADA, "/complaint", "cold tea", LOUNGE);
    expect(await here.cards(LOUNGE)).toHaveLength(1);
  });

  it("does not take back what was corrected since", async () => {
    const here = await world();
    const { send, replay } = await withAnother(here);
    const saved = await here.type(ANA, "/complaint", "cold soup");
    const open = async () => {
      await here.press(ANA, saved.shown, "Change");
      await expect.poll(() => JSON.stringify(here.slack.modals(ANA).at(-1) ?? "")).toContain("soup");
      return here.slack.modals(ANA).at(-1);
    };
    const view = await open();
    const request = signed(
      interaction({
        type: "view_submission",
        team: { id: TEAM },
        user: { id: ANA },
        view: {
          ...view?.content,
          id: view?.id,
          hash: view?.hash,
          state: { values: { text: { text: { type: "plain_text_input", value: "ice-cold soup" } } } },
        },
      }),
    );
    const texts = async () => (await here.cases()).map(({ text }) => text);
    await send(request);
    expect(await texts()).toEqual(["ice-cold soup"]);
    await here.submit(ANA, { text: "lukewarm soup" });
    expect(await texts()).toEqual(["lukewarm soup"]);

    expect(await replay(request)).toMatchObject({ status: 200 });
    expect(await texts()).toEqual(["lukewarm soup"]);
    expect((await here.cards(KITCHEN)).map(reads)).toEqual([expect.stringContaining("lukewarm soup")]);
  });
});
