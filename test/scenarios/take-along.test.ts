import { describe, expect, it } from "vitest";
import { ADA, ANA, BEN, MO, namesOf } from "../support/people.ts";
import { platforms } from "../support/platforms.ts";
import { slackStage } from "../support/slack-stage.ts";
import { reads, type Stage } from "../support/stage.ts";
import { teamsStage } from "../support/teams-stage.ts";
import { inTeams } from "../support/teams-world.ts";
import { reads as textsOn, world } from "../support/world.ts";

const DEED = "calmed the angry guest at till 3, señor";

/** Ben is thanked, and asks for his record. */
async function ask(here: Stage, format: "As Markdown" | "As CSV"): Promise<void> {
  const record = await here.type(BEN, "/bellhop", "me");
  await here.press(BEN, record.shown, format);
}

describe.each(platforms)("on %s,", (_platform, open) => {
  it("a person's record is a file in their own chat, which nobody else sees", async () => {
    const here = await open();
    await here.type(ANA, "/kudos", `@${namesOf[BEN]} ${DEED}`);
    await ask(here, "As Markdown");
    await expect.poll(() => reads(here.told(BEN).at(-1))).toContain("Bellhop record.md is in your own chat with me");
    await here.allowFile(BEN);
    await expect
      .poll(() => here.files(BEN))
      .toEqual([
        {
          name: "Bellhop record.md",
          text: expect.stringMatching(
            /^# Record of Ben Okafor\n\n## Thanks\n\n- .* K-1 · Ana Lima: calmed .* señor\n$/,
          ),
        },
      ]);
    await ask(here, "As CSV");
    await expect.poll(() => here.toldDirectly(BEN).map(reads).join()).toContain("Bellhop record.csv");
    await here.allowFile(BEN);
    await expect.poll(() => here.files(BEN).at(-1)).toMatchObject({ name: "Bellhop record.csv" });
    expect(here.files(BEN).at(-1)?.text).toMatch(/^\uFEFFKind,Number,When,By,What\r\nThanks,K-1,/);
    for (const person of [ANA, MO]) expect(here.files(person)).toEqual([]);
  });
});

describe.each(platforms)("on %s,", (_platform, open) => {
  it("tips that are too many for a form are a file", async () => {
    const here = await open();
    for (const part of [1, 2]) {
      await here.press(ADA, (await here.type(ADA, "/bellhop", "tips menus")).shown, "Import");
      await expect.poll(() => here.form(ADA)).toContain("Tips as Markdown or CSV");
      const tips = Array.from({ length: 50 }, (_, at) => `Bring ${part} and ${at} menus before anybody asks.`);
      await here.submit(ADA, { file: `what\n${tips.join("\n")}\n` });
      await expect.poll(() => here.told(ADA).map(reads).join()).toContain("50 tips: 50 added");
    }
    await here.press(ADA, (await here.type(ADA, "/bellhop", "tips menus")).shown, "Copy as text");
    await here.allowFile(ADA);
    await expect.poll(() => here.files(ADA)).toMatchObject([{ name: "Bellhop tips.csv" }]);
    expect(here.files(ADA)[0]?.text.split("\r\n")).toHaveLength(102);
  });
});

it("is a text to copy in a Slack workspace that has not let Bellhop send files", async () => {
  const here = await slackStage({ scopes: ["commands", "chat:write", "users:read", "team:read"] });
  await here.type(ANA, "/kudos", `@${namesOf[BEN]} ${DEED}`);
  await ask(here, "As CSV");
  await expect.poll(() => reads(here.told(BEN).at(-1))).toContain("I could not send it as a file here");
  expect(here.told(BEN).at(-1)?.quotes).toContain(DEED);
  expect(here.toldDirectly(BEN)).toEqual([]);
});

it.each(["files.getUploadURLExternal", "upload", "files.completeUploadExternal"])(
  "is a text to copy when Slack fails at %s",
  async (method) => {
    const { slack, type, press, told } = await world({ atNoon: true });
    await type(ANA, "/kudos", `@${namesOf[BEN]} ${DEED}`);
    const record = await type(BEN, "/bellhop", "me");
    slack.faults.next({ method, kind: "500", times: 1 });
    await press(BEN, record.shown, "As CSV");
    await expect.poll(() => textsOn(told(BEN).at(-1))).toContain("I could not send it as a file here");
    expect(slack.messages(slack.directMessage(BEN)).flatMap(({ files }) => files)).toEqual([]);
  },
);

it("is asked about once on Teams where its person writes to Bellhop alone", async () => {
  const here = await teamsStage();
  await here.type(ANA, "/kudos", `@${namesOf[BEN]} ${DEED}`);
  await here.teams.as(inTeams(BEN)).write(here.teams.personalChat(inTeams(BEN)), "me");
  await expect.poll(() => here.toldDirectly(BEN)).toHaveLength(1);
  await here.press(BEN, here.toldDirectly(BEN)[0], "As CSV");
  await here.allowFile(BEN);
  await expect.poll(() => here.files(BEN)).toHaveLength(1);
  expect(here.toldDirectly(BEN)).toHaveLength(2);
});

it("is saved on Teams as it is when its person agrees, and not at all when they do not", async () => {
  const here = await teamsStage();
  await here.type(ANA, "/kudos", `@${namesOf[BEN]} ${DEED}`);
  await ask(here, "As Markdown");
  await here.allowFile(BEN, false);
  await expect.poll(() => here.toldDirectly(BEN)).toEqual([]);
  await ask(here, "As Markdown");
  await here.type(ANA, "/kudos", `@${namesOf[BEN]} drove the scarf to her hotel`);
  await here.allowFile(BEN);
  await expect.poll(() => here.files(BEN).at(-1)?.text).toContain("K-2");
  await ask(here, "As Markdown");
  here.teams.faults.next({ method: "upload", kind: "unavailable", status: 503 });
  await here.allowFile(BEN);
  await expect.poll(() => here.toldDirectly(BEN).map(reads).join()).toContain("I could not send it as a file here");
  expect(here.files(BEN)).toHaveLength(1);
});
