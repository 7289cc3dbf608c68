import { describe, expect, it } from "vitest";
import { openWorkspace, webClient } from "./setup.ts";

const refused = (error: string) => expect.objectContaining({ data: expect.objectContaining({ ok: false, error }) });
const csv = Buffer.from("dish,count\nsoup,4\n");

describe("uploading a file", () => {
  it("works with Slack's own three steps in one", async () => {
    const slack = await openWorkspace();
    await webClient(slack).filesUploadV2({
      channel_id: "CFLOOR",
      filename: "orders.csv",
      file: csv,
      title: "Orders",
      initial_comment: "Here they are",
    });
    const [message] = slack.messages("CFLOOR", "UMAYA");
    expect(message).toMatchObject({ text: "Here they are", files: [expect.stringMatching(/^F/)] });
    const file = slack.files.get(message?.files[0] ?? "");
    expect(file).toMatchObject({ name: "orders.csv", title: "Orders", length: csv.length, channel: "CFLOOR" });
    expect(Buffer.from(file?.bytes ?? [])).toEqual(csv);
  });

  it("takes the bytes as they are, as many as were announced, and shares nothing before they came", async () => {
    const slack = await openWorkspace();
    const web = webClient(slack);
    const { upload_url = "", file_id: id = "" } = await web.files.getUploadURLExternal({
      filename: "a.txt",
      length: 4,
      alt_text: "four letters",
    });
    const complete = () => web.files.completeUploadExternal({ files: [{ id }] });
    await expect(complete()).rejects.toEqual(refused("file_not_found"));
    expect((await fetch(upload_url, { method: "POST", body: "abc" })).status).toBe(400);
    expect((await fetch(upload_url)).status).toBe(404);
    await expect(complete()).rejects.toEqual(refused("file_not_found"));
    expect((await fetch(upload_url, { method: "POST", body: "soup" })).status).toBe(200);
    expect(await complete()).toMatchObject({ files: [{ id, title: "a.txt" }] });
    expect(slack.files.get(id)).toMatchObject({ altText: "four letters" });
    expect(slack.files.get(id)).not.toHaveProperty("channel");
  });

  it("needs a size, a file and a channel the bot is in", async () => {
    const slack = await openWorkspace();
    const web = webClient(slack);
    await expect(web.files.getUploadURLExternal({ filename: "a.txt", length: 0 })).rejects.toEqual(
      refused("invalid_arguments"),
    );
    await expect(web.files.completeUploadExternal({ files: [] as never })).rejects.toEqual(
      refused("invalid_arguments"),
    );
    const { file_id: id = "" } = await web.files.getUploadURLExternal({ filename: "a.txt", length: 4 });
    await expect(web.files.completeUploadExternal({ files: [{ id }], channel_id: "CKITCHEN" })).rejects.toEqual(
      refused("not_in_channel"),
    );
    await expect(web.files.completeUploadExternal({ files: [{ id }], channel_id: "UMAYA" })).rejects.toEqual(
      refused("invalid_arguments"),
    );
  });
});
