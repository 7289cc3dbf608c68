import { expect, it } from "vitest";
import { scriptedApp } from "./scripted-app.ts";
import { connectorOf, LUNCH, MAYA, OMAR, openTeams, refusal } from "./setup.ts";

const CONSENT = "application/vnd.microsoft.teams.card.file.consent";
const content = { description: "What they said", sizeInBytes: 4, acceptContext: { what: "soup" }, declineContext: {} };
const asking = (name = "orders.csv", more: object = {}) => ({
  type: "message",
  summary: "Orders",
  attachments: [{ contentType: CONSENT, name, content: { ...content, ...more } }],
});

/** Maya is asked whether a file may be saved. */
async function asked() {
  const teams = await openTeams({ app: { supportsFiles: true } });
  const app = await scriptedApp(teams, () => ({}));
  const chat = teams.personalChat(MAYA);
  const { id } = await (await connectorOf(teams)).send(chat, asking());
  return {
    teams,
    app,
    answer: (allow: boolean) => teams.as(MAYA).answerConsent({ conversation: chat, id }, allow),
    id,
  };
}

it("lets a file be saved that its person has agreed to, once all of it is there", async () => {
  const { teams, app, answer, id } = await asked();
  expect(await answer(true)).toMatchObject({ sent: true, status: 200 });
  const activity = app.last() as { value: { uploadInfo: { uploadUrl: string; uniqueId: string } } };
  expect(activity).toMatchObject({
    type: "invoke",
    name: "fileConsent/invoke",
    replyToId: id,
    value: {
      type: "fileUpload",
      action: "accept",
      context: { what: "soup" },
      uploadInfo: { name: "orders.csv", fileType: "csv" },
    },
  });
  const { uploadUrl, uniqueId } = activity.value.uploadInfo;
  const put = async (url: string, headers: Record<string, string>) =>
    (await fetch(url, { method: "PUT", headers, body: "soup" })).status;
  expect(await put(uploadUrl.replace(/tempauth=.*/, "tempauth=guessed"), { "content-range": "bytes 0-3/4" })).toBe(404);
  expect(await put(uploadUrl, {})).toBe(416);
  expect(await put(uploadUrl, { "content-range": "bytes 0-1/4" })).toBe(416);
  expect(teams.files.get(uniqueId)?.bytes).toBeUndefined();
  expect(await put(uploadUrl, { "content-range": "bytes 0-3/4" })).toBe(201);
  expect(Buffer.from(teams.files.get(uniqueId)?.bytes ?? []).toString()).toBe("soup");
});

it("tells the app when its person does not want the file", async () => {
  const { teams, app, answer } = await asked();
  await answer(false);
  expect(app.last()).toMatchObject({ value: { type: "fileUpload", action: "decline", context: {} } });
  expect(teams.files.size).toBe(0);
});

it("takes no question about a file but in a personal chat, of an app that supports files, with a name that can be saved", async () => {
  const teams = await openTeams({ app: { supportsFiles: true } });
  const connector = await connectorOf(teams);
  const chat = teams.personalChat(MAYA);
  expect(await connector.send(LUNCH, asking())).toMatchObject(refusal(400, "BadArgument"));
  for (const name of ["orders", "orders: may.csv", "or|ders.csv"])
    expect(await connector.send(chat, asking(name))).toMatchObject(refusal(400, "BadArgument"));
  expect(await connector.send(chat, asking("orders.csv", { sizeInBytes: 0 }))).toMatchObject(
    refusal(400, "BadArgument"),
  );
  expect(await connector.send(chat, asking())).toMatchObject({ status: 201 });
  const without = await openTeams();
  const refused = await (await connectorOf(without)).send(without.personalChat(MAYA), asking());
  expect(refused).toMatchObject(refusal(400, "BadArgument"));
});

it("lets nobody answer for somebody else", async () => {
  const { teams, id } = await asked();
  await expect(teams.as(OMAR).answerConsent({ conversation: teams.personalChat(MAYA), id }, true)).rejects.toThrow(
    "is not in",
  );
});
