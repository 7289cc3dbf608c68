import { expect, it } from "vitest";
import { createSecretStore } from "../../../src/database/secrets.ts";
import { createOrganizations } from "../../../src/features/organization/index.ts";
import { createIds, systemClock } from "../../../src/kernel/clock.ts";
import { ADA, ANA, DESK, KITCHEN, LOUNGE, MO, reads, TEAM, type World, world } from "../../support/world.ts";

/** Which units' channels can be reached, as another process on the same database knows it. */
async function reachableBy({ database }: World) {
  const secrets = createSecretStore(database, undefined);
  const organizations = createOrganizations({ database, secrets, clock: systemClock, ids: createIds(systemClock) });
  const { organizationId = "" } = (await organizations.find("slack", TEAM)) ?? {};
  return async () => {
    const units = await organizations.units(organizationId);
    return Object.fromEntries(
      units.flatMap(({ channel }) => (channel ? [[channel.address, channel.reachable] as const] : [])),
    );
  };
}

it("a unit knows whether its channel can be reached, as soon as that was found out, in every process", async () => {
  const here = await world();
  const reachable = await reachableBy(here);
  expect(await reachable()).toEqual({ [KITCHEN]: true, [DESK]: true });

  await here.slack.as(MO).removeBot(KITCHEN);
  await here.type(ANA, "/complaint", "cold soup");
  await expect.poll(reachable).toEqual({ [KITCHEN]: false, [DESK]: true });

  await here.slack.as(MO).invite(KITCHEN);
  await expect.poll(reachable).toEqual({ [KITCHEN]: true, [DESK]: true });
});

it("an admin who names the channel anew makes it one to be tried", async () => {
  const here = await world();
  const reachable = await reachableBy(here);
  await here.slack.as(MO).removeBot(KITCHEN);
  await here.type(ANA, "/complaint", "cold soup");
  await expect.poll(reachable).toMatchObject({ [KITCHEN]: false });
  await here.type(ADA, "/bellhop", "channel here");
  expect(await reachable()).toMatchObject({ [KITCHEN]: true });
});

it("a channel that nobody said is there again is found to be by the card that is tried after a day", async () => {
  const here = await world({ bot: { events: [] } });
  const reachable = await reachableBy(here);
  await here.slack.as(MO).removeBot(KITCHEN);
  await here.type(ANA, "/complaint", "cold soup");
  await expect.poll(reachable).toMatchObject({ [KITCHEN]: false });
  await here.slack.as(MO).invite(KITCHEN);
  await here.type(ANA, "/complaint", "the same day");
  await here.settled();
  expect(await reachable()).toMatchObject({ [KITCHEN]: false });

  await here.database.query({
    text: "UPDATE lane SET unreachable_at = unreachable_at - interval '25 hours'",
    values: [],
  });
  await here.type(ANA, "/complaint", "the next day");
  await expect.poll(reachable).toMatchObject({ [KITCHEN]: true });
});

it("the admins are told once that the champion's channel cannot be reached any more", async () => {
  const here = await world();
  await here.slack.as(ADA).invite(LOUNGE);
  await here.type(ADA, "/bellhop", "champion here", LOUNGE);
  await here.slack.as(ADA).removeBot(LOUNGE);
  for (const deed of ["calmed the angry guest", "found the lost ring"])
    await here.type(ANA, "/kudos", `@Ben Okafor ${deed}`);
  await here.settled();
  const told = () => here.slack.messages(here.slack.directMessage(ADA)).map(reads).join();
  await expect.poll(told).toContain("I can no longer post in the champion’s channel.");
  expect(told().match(/I can no longer/g)).toHaveLength(2);
});
