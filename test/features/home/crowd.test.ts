import { expect, it } from "vitest";
import { afterwards } from "../../support/afterwards.ts";
import { openCrowd, tooSoon } from "../../support/crowd.ts";
import { silent } from "../../support/database.ts";
import { databaseWithPlayedTime } from "../../support/played.ts";

/** More than Slack lets us show in a minute. `npm run bench -- crowd` has 2,000. */
const SIZE = 110;

it("shows everybody the last state, each once a minute at most, and no faster than Slack lets us", async () => {
  const { slack, people, open, change, minute, shown } = await openCrowd(await databaseWithPlayedTime(), SIZE, silent);
  afterwards(async () => {
    await slack.close();
    expect(slack.problems).toEqual([]);
  });
  for (const person of people) await open(person);
  await minute();
  expect(people.flatMap(shown)).toEqual([]);

  await change("First");
  await minute();
  await change("Second");
  for (let waited = 0; waited < 4; waited++) await minute();

  for (const person of people) {
    const all = shown(person);
    expect(all.at(-1)?.reads).toContain("Hello, Second");
    expect(tooSoon(all)).toEqual([]);
  }
  expect(slack.rateLimited).toEqual({});
});
