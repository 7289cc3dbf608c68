import { expect, it } from "vitest";
import { fewVariables, run, startBot } from "../support/process.ts";
import { ANA, KITCHEN } from "../support/world.ts";

it("proves of each organization that no digest was changed, while Bellhop runs and when it does not", async () => {
  const { slack, env } = await fewVariables();
  const bot = await startBot(env, slack);
  await slack.as(ANA).command(KITCHEN, "/complaint", "cold soup");
  const found = { code: 0, errors: "", output: "ok      Harbour: no digest was sent yet.\n" };
  expect(await run(["verify"], env)).toEqual(found);
  await bot.kill();
  expect(await run(["verify"], env)).toEqual(found);
});
