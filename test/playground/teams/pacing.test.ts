import { describe, expect, it } from "vitest";
import { connectorOf, FLOOR, LUNCH, MAYA, openTeams, RESTAURANT, say, standing, TENANT } from "./setup.ts";

async function paced(options = {}) {
  const teams = await openTeams({ ...standing, enforceRates: true, ...options });
  const app = await connectorOf(teams);
  const statuses = async (count: number, call: () => Promise<{ status: number }>) => {
    const found: number[] = [];
    for (let done = 0; done < count; done += 1) found.push((await call()).status);
    return found;
  };
  return { teams, app, statuses, send: () => app.send(LUNCH, say("soup")) };
}

const times = (count: number, status: number) => Array.from({ length: count }, () => status);

describe("Teams' rates", () => {
  it("let seven messages a second into a conversation, and eight in two", async () => {
    const { teams, app, statuses, send } = await paced();
    expect(await statuses(8, send)).toEqual([...times(7, 201), 429]);
    expect((await app.send(FLOOR, say("soup"))).status).toBe(201);
    expect((await send()) as unknown).toMatchObject({ body: { error: { code: "Throttled" } } });
    teams.clock.advance(1_000);
    expect(await statuses(2, send)).toEqual([201, 429]);
    teams.clock.advance(1_000);
    expect(await statuses(8, send)).toEqual([...times(7, 201), 429]);
  });

  it("say in whole seconds when there is room again", async () => {
    const { teams, statuses, send } = await paced();
    await statuses(7, send);
    expect((await send()).headers.get("retry-after")).toBe("1");
    teams.clock.advance(1_000);
    await statuses(1, send);
    expect((await send()).headers.get("retry-after")).toBe("1");
  });

  it("let sixty messages into a conversation in half a minute", async () => {
    const { teams, statuses, send } = await paced();
    for (let second = 0; second < 20; second += 2) {
      expect(await statuses(6, send)).toEqual(times(6, 201));
      teams.clock.advance(2_000);
    }
    const refused = await send();
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "10"]);
    teams.clock.advance(10_000);
    expect(await statuses(6, send)).toEqual(times(6, 201));
  });

  it("let twice as many questions in", async () => {
    const { app, statuses } = await paced();
    const ask = (path: string) => () => app.get(path);
    expect(await statuses(15, ask(`v3/conversations/${LUNCH}/members`))).toEqual([...times(14, 200), 429]);
    expect(await statuses(15, ask(`v3/teams/${RESTAURANT}`))).toEqual([...times(14, 200), 429]);
  });

  it("count new chats by whom they are with", async () => {
    const { app, statuses } = await paced();
    const open = () => app.create({ members: [{ id: MAYA }], tenantId: TENANT });
    expect(await statuses(8, open)).toEqual([...times(7, 201), 429]);
  });

  it("let fifty requests a second into a tenant", async () => {
    const groupChats = Array.from({ length: 9 }, (_, at) => ({
      id: `19:${at}@thread.v2`,
      members: [],
      installed: true,
    }));
    const { teams, app } = await paced({ tenants: [{ id: TENANT, people: [], groupChats }] });
    const statuses: number[] = [];
    for (const { id } of groupChats) {
      for (let sent = 0; sent < 6; sent += 1) statuses.push((await app.send(id, say("soup"))).status);
    }
    expect(statuses).toEqual([...times(50, 201), ...times(4, 429)]);
    expect(teams.rateLimited).toEqual({ sendToConversation: 4 });
  });

  it("are not counted unless asked for", async () => {
    const { statuses, send } = await paced({ enforceRates: false });
    expect(await statuses(20, send)).toEqual(times(20, 201));
  });
});
