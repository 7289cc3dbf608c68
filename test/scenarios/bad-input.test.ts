import { afterEach, describe, expect, it } from "vitest";
import { ANA, BEN, DEE, MO } from "../support/people.ts";
import { grounds } from "../support/platforms.ts";
import { slackGround } from "../support/slack-stage.ts";
import { type Answer, reads } from "../support/stage.ts";
import { MARK, type Watched, watched } from "../support/watched.ts";
import { workspace } from "../support/world.ts";

const LEFT = "U0LEFT";
const gone = { id: LEFT, name: "lee.left", realName: "Lee Left", tz: "UTC", locale: "en-US", deleted: true };

async function expectNothingSaved({ savedTexts }: Watched, answer: Answer, sentence: string): Promise<void> {
  expect(answer.status).toBe(200);
  expect(reads(answer.shown)).toContain(sentence);
  expect((await savedTexts()).filter((text) => text.includes("not to be saved"))).toEqual([]);
}

/** On Teams the command is a part of what is typed. */
const givenBack = ({ shown }: Answer): string => shown?.quotes?.replace(/^complaint /, "") ?? "";

const places = await Promise.all(
  grounds.map(async ([platform, open]) => [platform, await watched(await open())] as const),
);

const deactivating = await watched(
  await slackGround({ workspace: { ...workspace, users: [...workspace.users, gone] } }),
);

describe.each(places)("on %s, a person", (_platform, here) => {
  const { ground, loggedDuring, savedTexts } = here;
  afterEach(here.expectWell);

  const tooLong = "This is longer than 10,000 characters, so it was not saved.";

  it("who types more than 10,000 characters is told so, and gets their text back", async () => {
    const typed = `${MARK} not to be saved `.repeat(350).trim();
    expect(typed.length).toBeGreaterThan(10_000);
    const { result, lines } = await loggedDuring(() => ground.type(ANA, "/complaint", typed));
    await expectNothingSaved(here, result, tooLong);
    expect(givenBack(result)).toBe(typed);
    await expect.poll(lines).toContain("feedback.tooLong");
    const longest = `${MARK} `.padEnd(10_000, "y");
    expect(reads((await ground.type(ANA, "/complaint", longest)).shown)).toContain("saved");
    expect(await savedTexts()).toContain(longest);
  });

  it.each([
    ["words", `${MARK} not to be saved, he said: "cold"\n`],
    ["markup", `<&>"\\ ${MARK} not to be saved `],
    ["one long word", `${MARK}-not-to-be-saved👩🏽‍🍳`],
  ])("who types more than is shown at once, of %s, is told which part they do not get back", async (_what, part) => {
    const typed = part.repeat(Math.ceil(30_000 / part.length)).trim();
    const answer = await ground.type(ANA, "/complaint", typed);
    await expectNothingSaved(here, answer, tooLong);
    const back = givenBack(answer);
    expect(back.length).toBeGreaterThan(8_000);
    expect(typed.startsWith(back)).toBe(true);
    const [, missing, from = "?"] =
      [
        ...reads(answer.shown).matchAll(/without its last (\d+) characters, which do not fit here, from “(.+?)” on:/g),
      ].at(-1) ?? [];
    expect(Number(missing)).toBe([...typed.slice(back.length)].length);
    expect(
      typed
        .slice(back.length)
        .trimStart()
        .startsWith(JSON.parse(`"${from}"`)),
    ).toBe(true);
  });

  it.each([
    ["", ANA],
    ["   ", BEN],
    ["\n\t", MO],
  ])("who types nothing (“%s”) gets the form", async (typed, person) => {
    expect(ground.form(person)).toBeUndefined();
    expect(await ground.type(person, "/feedback", typed)).toMatchObject({ status: 200 });
    expect(ground.form(person)).toContain("What did the customer say?");
  });
});

describe("on Slack, which says whose account is deactivated, a person", () => {
  const here = deactivating;
  const { ground, loggedDuring } = here;
  const { slack } = ground;
  afterEach(here.expectWell);

  const deactivated = "Your account is deactivated, so nothing was saved.";

  it("is told so as soon as Slack says it, also while they are being asked about", async () => {
    slack.faults.next({ method: "users.info", kind: "slow", ms: 300 });
    expect(reads((await ground.type(DEE, "/complaint", `${MARK} of Dee`)).shown)).toContain("saved");
    await slack.changeUser(DEE, { deleted: true });
    const { result, lines } = await loggedDuring(() => ground.type(DEE, "/complaint", `${MARK} not to be saved`));
    await expectNothingSaved(here, result, deactivated);
    await expect.poll(lines).toContain("this person's account is deactivated");
  });

  it("who was deactivated before Bellhop knew them is told so, once Slack was asked", async () => {
    const type = async () => reads((await ground.type(LEFT, "/complaint", `${MARK} of Lee`)).shown);
    await expect.poll(type).toContain(deactivated);
  });
});
