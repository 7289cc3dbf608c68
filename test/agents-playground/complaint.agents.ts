import { expect, it } from "vitest";
import { sharedDatabase } from "../support/database.ts";
import { startBot } from "../support/process.ts";
import { CHAT, KITCHEN, startPlayground } from "./playground.ts";

const { env } = await sharedDatabase();
const bot = await startBot({ ...env, TEAMS_EMULATOR: "1", PORT: "0" });
const alex = await startPlayground(`http://127.0.0.1:${bot.port}/api/messages`);

it("welcomes whoever installs the app for themselves", async () => {
  await alex.install(CHAT);

  const welcome = await alex.message(CHAT, /Hello, Alex Wilber/);
  expect(JSON.stringify(welcome.card)).toContain("Log a complaint");
});

it("answers a complaint that is written to it with the case's number, what was said and what can be done", async () => {
  await alex.write(CHAT, "complaint cold soup, table 4 waited 40 min");

  const { card } = await alex.message(CHAT, /cold soup, table 4 waited 40 min/);
  expect(JSON.stringify(card)).toMatch(/C-\d+ saved/);
  expect(JSON.stringify(card)).toContain('"title":"Undo"');
});

it("puts the answer to a button in the place of its card", async () => {
  await alex.write(CHAT, "complaint the wrong bill at table 7");
  const saved = await alex.message(CHAT, /the wrong bill at table 7/);

  const { type, value } = await alex.press(saved, "Undo");

  expect(type).toBe("application/vnd.microsoft.card.adaptive");
  expect(JSON.stringify(value)).toMatch(/C-\d+ is undone/);
});

it("asks for a complaint in a dialog, says there what is missing, and saves what is sent", async () => {
  const { task: asked } = await alex.openDialog(CHAT, "complaint");
  expect([asked.type, asked.value.title]).toEqual(["continue", "Log a complaint"]);

  const { task: again } = await alex.submit(CHAT, "complaint", asked.value, { text: "", severity: "2" });
  const problem = { text: "Say what the customer said, in a few words.", color: "Attention" };
  expect(again.value.card.content.body[0]).toMatchObject({ inlines: [problem] });
  expect(again.value.card.content.body).toContainEqual(expect.objectContaining({ id: "severity", value: "2" }));

  const { task: done } = await alex.submit(CHAT, "complaint", again.value, { text: "a wet floor", severity: "2" });
  expect(JSON.stringify(done.value.card)).toMatch(/C-\d+ saved.*a wet floor/);
});

it("posts what was logged in private in the channel that whoever brought the app to the team chooses", async () => {
  await alex.install(KITCHEN);
  await alex.write(KITCHEN, "channel here");
  await alex.message(KITCHEN, /are shown in this channel from now on/);

  await alex.write(CHAT, "complaint nobody answered the phone");

  const post = await alex.message(KITCHEN, /nobody answered the phone/);
  expect(JSON.stringify(post.card)).toMatch(/C-\d+ · Complaint · with Alex Wilber/);
});
