import { expect, it } from "vitest";
import { readConfig } from "../../src/config.ts";
import { openDatabase } from "../../src/database/index.ts";
import { createSecretStore } from "../../src/database/secrets.ts";
import { createOrganizations } from "../../src/features/organization/index.ts";
import { systemClock as clock, createIds } from "../../src/kernel/clock.ts";
import { sharedDatabase, silent } from "../support/database.ts";
import { run } from "../support/process.ts";

const made = async () => (await run(["keys", "new"], {})).output.trim();

it("makes a key that can be used as it is printed, another one each time, and says what to do with it", async () => {
  const [one, errors] = await run(["keys", "new"], {}).then(({ output, errors }) => [output, errors] as const);
  expect(readConfig({ BELLHOP_KEYS: one.trim() }).keys).toBe(one.trim());
  expect(errors).toContain("keys rotate");
  expect(await made()).not.toBe(one.trim());
});

it("seals what another key has sealed with the first one, so that the other can go", async () => {
  const { options, env } = await sharedDatabase();
  const [old, next] = [await made(), (await made()).replace(/^k/, "n")];
  const database = await openDatabase(options, { log: silent });
  const keeping = (keys: string) =>
    createOrganizations({ database, secrets: createSecretStore(database, keys), clock, ids: createIds(clock) });
  const inn = { platform: "slack", externalId: "T0INN", name: "The Inn", botUserId: "U0BOT" } as const;
  const installed = await keeping(old).save({ ...inn, token: { value: "xoxb-the-inn" } });
  await database.close();

  const rotated = await run(["keys", "rotate"], { ...env, BELLHOP_KEYS: `${next},${old}` });
  expect(rotated).toEqual({
    code: 0,
    errors: "",
    output: expect.stringMatching(/^1 of the stored tokens were sealed/),
  });
  expect(rotated.output).not.toContain(next.split(":")[1]);

  const again = await openDatabase(options, { log: silent });
  const secrets = createSecretStore(again, next);
  const organizations = createOrganizations({ database: again, secrets, clock, ids: createIds(clock) });
  expect(await organizations.token(installed)).toEqual({ value: "xoxb-the-inn" });
  await again.close();
});

it("says how to make a key where there is none", async () => {
  const { env } = await sharedDatabase();
  const { code, errors } = await run(["keys", "rotate"], env);
  expect(code).toBe(1);
  expect(errors).toBe("BELLHOP_KEYS is not set: npm run -s bellhop -- keys new makes a key for it.\n");
});
