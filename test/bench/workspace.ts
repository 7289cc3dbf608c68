/** The workspace of the benches: enough people that no cache is flattered by a single one. */
const userIds = Array.from({ length: 50 }, (_, at) => `U0BENCH${String(at).padStart(4, "0")}`);

export const bench = {
  signingSecret: "bench-signing-secret",
  botToken: "xoxb-bench-token",
  scopes: ["commands", "chat:write", "users:read", "team:read"],
  userIds,
  teams: {
    appId: "5f0f4a52-0000-4000-8000-000000000001",
    appPassword: "bench-app-password",
    tenantId: "5f0f4a52-0000-4000-8000-000000000002",
  },
  workspace: {
    team: { id: "T0BENCH0001", name: "Bench", domain: "bench" },
    users: userIds.map((id, at) => ({
      id,
      name: `person${at}`,
      realName: `Person ${at}`,
      tz: "Europe/London",
      locale: "en-GB",
    })),
    channels: [{ id: "C0BENCH0001", name: "bench", members: userIds }],
    commands: [{ name: "/complaint" }],
  },
};
