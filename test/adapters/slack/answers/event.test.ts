import { describe, expect, it } from "vitest";
import { card, text } from "../../../../src/message/card.ts";
import { openWorld } from "../world.ts";

const HOME = { platform: "slack", externalId: "T0INN" };

describe("what happens in the workspace", () => {
  it("is taken note of when it concerns us", async () => {
    await using world = await openWorld();
    const { slack, notices } = world;
    await slack.as("U0BEN").invite("C0STAFF");
    await slack.as("U0BEN").invite("C0STAFF", "U0ANA");
    await slack.changeUser("U0ANA", { tz: "Europe/Paris" });
    await slack.addUser({ id: "U0EVE", name: "eve", realName: "Eve", tz: "UTC", locale: "en-US" });
    await slack.archiveChannel("C0STAFF");
    await slack.as("U0BEN").removeBot("C0DINING");
    await slack.as("U0BEN").say("C0DINING", "hello");
    await slack.idle();
    await world.settled();
    expect(notices.map(({ at: _, ...notice }) => notice)).toEqual([
      { ...HOME, kind: "added to conversation", conversation: "C0STAFF", by: "U0BEN" },
      { ...HOME, kind: "person changed", userId: "U0ANA" },
      { ...HOME, kind: "person changed", userId: "U0EVE" },
    ]);
  });

  it("such as the app being removed is taken note of", async () => {
    await using world = await openWorld();
    await world.slack.revokeTokens();
    await world.slack.uninstall();
    await world.slack.idle();
    expect(world.notices).toContainEqual({ ...HOME, kind: "uninstalled", at: expect.any(Date) });
  });

  it("comes again when it could not be worked on", async () => {
    await using world = await openWorld();
    let failures = 0;
    world.script.notice = async () => {
      failures += 1;
      if (failures === 1) throw new Error("the database is away");
    };
    await world.slack.changeUser("U0ANA", { tz: "Europe/Paris" });
    await expect.poll(() => world.notices.length).toBe(2);
    await world.slack.idle();
    expect(world.slack.requests.filter(({ method }) => method === "events_api").map(({ status }) => status)).toEqual([
      500, 200,
    ]);
  });

  it("is acknowledged in time while the work goes on", async () => {
    await using world = await openWorld();
    const work = Promise.withResolvers<void>();
    world.script.notice = () => work.promise;
    const outcome = await world.slack.changeUser("U0ANA", { tz: "Europe/Paris" });
    expect(outcome.status).toBe(200);
    work.resolve();
    await world.settled();
  });
});

describe("a person's Home", () => {
  it("is drawn when it is opened", async () => {
    await using world = await openWorld();
    world.script.handle = async () => ({ kind: "home", card: card("Hello, Ana", text("Hello, Ana")) });
    await world.slack.as("U0ANA").openHome();
    await world.slack.as("U0ANA").openHome("messages");
    expect(world.incoming).toMatchObject([{ kind: "home", from: { externalId: "T0INN", userId: "U0ANA" } }]);
    expect(JSON.stringify(world.slack.home("U0ANA")?.content.blocks)).toContain("Hello, Ana");
  });
});
