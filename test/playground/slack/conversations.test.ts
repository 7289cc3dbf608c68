import { describe, expect, it } from "vitest";
import { openWorkspace, SCOPES, webClient } from "./setup.ts";

const refused = (error: string) => expect.objectContaining({ data: expect.objectContaining({ ok: false, error }) });

describe("conversations", () => {
  it("describes a channel, and hides private ones from strangers", async () => {
    const slack = await openWorkspace();
    const web = webClient(slack);
    expect((await web.conversations.info({ channel: "CFLOOR" })).channel).toMatchObject({
      name: "floor",
      is_member: true,
      is_private: false,
      is_archived: false,
      num_members: 3,
      is_ext_shared: false,
    });
    expect((await web.conversations.info({ channel: "CSUPPLIER" })).channel).toMatchObject({ is_ext_shared: true });
    expect((await web.conversations.info({ channel: "GMANAGERS" })).channel).toMatchObject({
      is_private: true,
      is_group: true,
    });
    expect((await web.conversations.info({ channel: "CKITCHEN" })).channel).toMatchObject({ is_member: false });
    await expect(web.conversations.info({ channel: "GOWNERS" })).rejects.toEqual(refused("channel_not_found"));
  });

  it("wants the scope of each kind", async () => {
    const slack = await openWorkspace({ bot: { scopes: ["channels:read"] } });
    const web = webClient(slack);
    expect((await web.conversations.info({ channel: "CFLOOR" })).ok).toBe(true);
    await expect(web.conversations.info({ channel: "GMANAGERS" })).rejects.toMatchObject({
      data: { error: "missing_scope", needed: "groups:read" },
    });
    await expect(web.conversations.list({ types: "public_channel,private_channel" })).rejects.toMatchObject({
      data: { needed: "groups:read" },
    });
  });

  it("lists public channels unless told otherwise, page by page", async () => {
    const slack = await openWorkspace({ bot: { events: [] } });
    const web = webClient(slack);
    await slack.archiveChannel("CKITCHEN");
    const names = async (options: object) => (await web.conversations.list(options)).channels?.map(({ name }) => name);
    expect(await names({})).toEqual(["floor", "kitchen", "supplier"]);
    expect(await names({ exclude_archived: true })).toEqual(["floor", "supplier"]);
    expect(await names({ types: "private_channel" })).toEqual(["managers"]);
    const first = await web.conversations.list({ limit: 2 });
    const second = await web.conversations.list({ limit: 2, cursor: first.response_metadata?.next_cursor ?? "" });
    expect(second).toMatchObject({ channels: [{ name: "supplier" }], response_metadata: { next_cursor: "" } });
  });

  it("lists members page by page", async () => {
    const slack = await openWorkspace();
    const web = webClient(slack);
    expect((await web.conversations.members({ channel: "CFLOOR" })).members).toEqual(["UMAYA", "UOMAR", "U0BOT"]);
    expect(await web.conversations.members({ channel: "CFLOOR", limit: 2 })).toMatchObject({
      members: ["UMAYA", "UOMAR"],
      response_metadata: { next_cursor: expect.stringMatching(/./) },
    });
  });

  it("opens a direct message once, not with somebody who is gone", async () => {
    const slack = await openWorkspace();
    const web = webClient(slack);
    const first = await web.conversations.open({ users: "UMAYA" });
    expect(first).not.toHaveProperty("already_open");
    const second = await web.conversations.open({ users: "UMAYA", return_im: true });
    expect(second).toMatchObject({
      already_open: true,
      channel: { id: first.channel?.id, is_im: true, user: "UMAYA", is_user_deleted: false },
    });
    expect(first.channel?.id).toBe(slack.directMessage("UMAYA"));
    await expect(web.conversations.open({ users: "UGONE" })).rejects.toEqual(refused("user_disabled"));
    await expect(web.conversations.open({ users: "UNOBODY" })).rejects.toEqual(refused("user_not_found"));
  });

  it("joins public channels only, and none that is archived", async () => {
    const slack = await openWorkspace({ bot: { scopes: [...SCOPES, "channels:join"], events: [] } });
    const web = webClient(slack);
    expect((await web.conversations.join({ channel: "CKITCHEN" })).channel).toMatchObject({ is_member: true });
    expect((await web.conversations.join({ channel: "CKITCHEN" })).response_metadata?.warnings).toEqual([
      "already_in_channel",
    ]);
    await expect(web.conversations.join({ channel: "GMANAGERS" })).rejects.toEqual(
      refused("method_not_supported_for_channel_type"),
    );
    await slack.archiveChannel("CSUPPLIER");
    await expect(web.conversations.join({ channel: "CSUPPLIER" })).rejects.toEqual(refused("is_archived"));
  });
});
