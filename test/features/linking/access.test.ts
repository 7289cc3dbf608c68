import { beforeEach, describe, expect, it } from "vitest";
import { emptyDatabase } from "../../support/database.ts";
import { type Account, codeIn, createWorld, said, type World } from "./world.ts";

const account = (platform: Account["platform"], workspace: string, user: string): Account => ({
  platform,
  workspace,
  user,
});
const OURS = account("slack", "ours", "admin");
const THEIRS = account("slack", "theirs", "admin");
const TENANT = account("teams", "tenant", "anybody");
const ANOTHER = account("teams", "tenant", "another");

let world: World;
beforeEach(async () => {
  world = createWorld(await emptyDatabase());
  for (const one of [OURS, THEIRS, TENANT]) await world.install(one);
});

const code = async (): Promise<string> => codeIn(await world.type(OURS, "bellhop", "link")) ?? "";

describe("where the platform does not tell who its admins are", () => {
  it("whoever was given a code may use it, as long as nobody is an admin", async () => {
    expect(said(await world.type(TENANT, "bellhop", "link"))).toContain("This is for admins");
    expect(said(await world.type(TENANT, "bellhop", `link ${await code()}`))).toContain("belongs to House ours now");
  });

  it("an admin is needed where there is one", async () => {
    await world.type(TENANT, "bellhop", `link ${await code()}`);
    const given = await world.type(OURS, "bellhop", "link me");
    const asked = await world.type(TENANT, "bellhop", `link ${codeIn(given)}`);
    await world.press(TENANT, asked, "Yes, both are me");
    const leaving = await world.type(TENANT, "bellhop", "unlink");
    await world.press(TENANT, leaving, "Yes, unlink it");

    const typed = `link ${await code()}`;
    expect(said(await world.type(ANOTHER, "bellhop", typed))).toContain("This is for admins");
    expect(said(await world.type(TENANT, "bellhop", typed))).toContain("belongs to House ours now");
  });

  it("whose account is one person with an admin’s may do there what admins may", async () => {
    await world.type(TENANT, "bellhop", `link ${await code()}`);
    expect(said(await world.type(TENANT, "bellhop", "unlink"))).toContain("This is for admins");
    const given = await world.type(OURS, "bellhop", "link me");
    const asked = await world.type(TENANT, "bellhop", `link ${codeIn(given)}`);
    expect(said(asked)).toContain("Is this you too: admin on slack, House ours on Slack?");
    await world.press(TENANT, asked, "Yes, both are me");
    expect(said(await world.type(TENANT, "bellhop", "unlink"))).toContain("Unlink House tenant from House ours?");
  });
});

describe("what only admins may do", () => {
  it("is refused to somebody else who gets hold of the button", async () => {
    await world.type(THEIRS, "bellhop", `link ${await code()}`);
    const asked = await world.type(THEIRS, "bellhop", "unlink");
    const staff = account("slack", "theirs", "staff");
    expect(said(await world.press(staff, asked, "Yes, unlink it"))).toContain("This is for admins");
    expect(said(await world.type(THEIRS, "complaint", "cold soup"))).toContain("C-1 saved");
    expect(said(await world.type(OURS, "complaint", "cold tea"))).toContain("C-2 saved");
  });
});
