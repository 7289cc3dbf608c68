import { expect, it } from "vitest";
import { type Platform, slackPlatform, startPage, teamsPlatform } from "../../../playground/page/index.ts";
import type { PlatformName, PlatformShown, Sight } from "../../../playground/page/shown.ts";
import { openWorkspace, webClient } from "../slack/setup.ts";
import { scriptedApp } from "../teams/scripted-app.ts";
import { connectorOf, MAYA, OMAR, openTeams } from "../teams/setup.ts";
import { standInBackstage } from "./stand-in-backstage.ts";

const CSV = "dish,count\nsoup,4\n";
const ABOUT_FILES = "application/vnd.microsoft.teams.card.file";

const shownOn = (name: PlatformName, ids: readonly string[]): PlatformShown => ({
  name,
  app: { id: "app", name: "Porter", hasHome: false },
  people: ids.map((id) => ({
    ...{ id, handle: id, name: id, job: "", role: "staff", group: "", timeZone: "UTC", locale: "en", idea: "" },
  })),
  commands: [],
  shortcuts: [],
});

const messagesOf = ({ places }: Sight) => places.flatMap(({ messages }) => messages);

/** What the page answers whoever opens a file. */
async function opened(platform: Platform, personId: string, fileId: string) {
  const page = await startPage({
    organization: "Inn",
    platforms: [platform],
    backstage: standInBackstage().backstage,
    port: 0,
    assets: Promise.resolve(new Map()),
  });
  const query = new URLSearchParams({ as: personId, id: fileId });
  const answer = await fetch(`${page.url}${platform.shown.name}/file?${query}`);
  const found = { status: answer.status, type: answer.headers.get("content-type"), text: await answer.text() };
  await page.stop();
  return found;
}

it("a file in Slack is shown to whom it was sent, to open, and to nobody else", async () => {
  const slack = await openWorkspace();
  const web = webClient(slack);
  const { channel = "" } = await web.chat.postMessage({ channel: "UMAYA", text: "Your orders" });
  await web.filesUploadV2({ channel_id: channel, filename: "orders.csv", file: Buffer.from(CSV), title: "Orders" });
  const shown = shownOn("slack", ["UMAYA", "UOMAR"]);
  const platform = slackPlatform({ slack, shown, topics: new Map(), readOnlyMessages: true });
  const [file] = messagesOf(platform.sightOf("UMAYA")).flatMap(({ files = [] }) => files);
  expect(file).toMatchObject({ name: "Orders" });
  expect(messagesOf(platform.sightOf("UOMAR")).flatMap(({ files = [] }) => files)).toEqual([]);
  expect(await opened(platform, "UMAYA", file?.id ?? "")).toEqual({
    status: 200,
    type: "text/plain; charset=utf-8",
    text: CSV,
  });
  expect(await opened(platform, "UOMAR", file?.id ?? "")).toMatchObject({ status: 404 });
});

it("Teams asks whether a file may be saved, and shows it then", async () => {
  const teams = await openTeams({ app: { supportsFiles: true } });
  const app = await scriptedApp(teams, () => ({}));
  const connector = await connectorOf(teams);
  const chat = teams.personalChat(MAYA);
  const content = { description: "What they ordered", sizeInBytes: CSV.length, acceptContext: {} };
  const attachments = [{ contentType: `${ABOUT_FILES}.consent`, name: "orders.csv", content }];
  await connector.send(chat, { type: "message", summary: "Orders", attachments });
  const platform = teamsPlatform({ teams, shown: shownOn("teams", [MAYA, OMAR]), topics: new Map() });
  const [asking] = messagesOf(platform.sightOf(MAYA));
  expect(asking?.asksToSave).toEqual({ name: "orders.csv", description: "What they ordered" });

  await platform.perform(MAYA, { do: "save file", message: { conversation: chat, id: asking?.id }, allow: true });
  const { uploadInfo } = (app.last() as { value: { uploadInfo: Record<string, string> } }).value;
  const { uploadUrl = "", contentUrl, name, uniqueId = "", fileType } = uploadInfo;
  expect(await opened(platform, MAYA, uniqueId)).toMatchObject({ status: 404 });
  const headers = { "content-range": `bytes 0-${CSV.length - 1}/${CSV.length}` };
  await fetch(uploadUrl, { method: "PUT", headers, body: CSV });
  const info = { contentType: `${ABOUT_FILES}.info`, contentUrl, name, content: { uniqueId, fileType } };
  await connector.send(chat, { type: "message", summary: "Orders", attachments: [info] });
  expect(messagesOf(platform.sightOf(MAYA)).at(-1)?.files).toEqual([{ id: uniqueId, name: "orders.csv" }]);
  expect(await opened(platform, MAYA, uniqueId)).toMatchObject({ status: 200, text: CSV });
  expect(await opened(platform, OMAR, uniqueId)).toMatchObject({ status: 404 });
});
