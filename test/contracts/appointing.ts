import type { Sender } from "../../src/kernel/incoming.ts";
import type { Product } from "./product.ts";

interface Who {
  readonly ada: Sender;
  /** Leads. */
  readonly lea: Sender;
  readonly mo: Sender;
  readonly ben: Sender;
}

const CHAMPIONS = "C9CHAMPIONS";

/** An admin sets up an organization and gives a role; its leader appoints a champion, in front of everyone. */
export const appointing = async (product: Product, who: Who) => ({
  ...(await guiding(product, who)),
  ...(await givingRoles(product, who)),
  ...(await handingOver(product, who)),
});

async function guiding({ dispatch, type, press, send, posted }: Product, { ada }: Who) {
  await dispatch.notice({ ...ada, kind: "installed" });
  const installedByAdmin = await posted(ada.userId);
  const setup = await type(ada, "setup");
  const ofOrganization = await press(ada, setup, "Change");
  const setupSaved = await send(ada, ofOrganization, { name: "Grand Hotel", language: "en", zone: "Europe/London" });
  await press(ada, setupSaved, "Do it");
  await press(ada, await type(ada, "home"), "Go on setting up");
  return {
    ...{ installedByAdmin, setup, ofOrganization, setupSaved },
  };
}

async function givingRoles({ type, press, send }: Product, { ada, mo, ben }: Who) {
  const rolesOfStaff = await type(ben, "roles");
  const roles = await type(ada, "roles");
  const givingRole = await press(ada, roles, "Give a role");
  const roleGiven = await send(ada, givingRole, { who: mo.userId, role: "admin" });
  const roleTaken = await press(ada, roleGiven, "Take away: Mo Haddad, Admin");
  const lastAdmin = await press(ada, roleTaken, "Take away: Ada Berg, Admin");
  return { rolesOfStaff, roles, givingRole, roleGiven, roleTaken, lastAdmin };
}

async function handingOver({ type, press, send, posted, due }: Product, { ada, lea, mo, ben }: Who) {
  const appoint = await type(lea, "appoint");
  const onlyLeaders = await type(ada, "appoint");
  const appointForm = await press(lea, appoint, "Appoint a champion");
  const previewInUnit = await send(lea, appointForm, { who: mo.userId });
  await type(lea, "champion", "here", CHAMPIONS);
  const discarded = await press(lea, await send(lea, appointForm, { who: mo.userId }), "Discard");
  const preview = await send(lea, appointForm, { who: mo.userId, deputy: ada.userId });
  const elsewhere = await press(lea, preview, "Not in Kitchen");
  const appointed = await press(lea, elsewhere, "Post it");
  const announced = await posted(CHAMPIONS);
  const toldChampion = await posted(mo.userId);
  const toldDeputy = await posted(ada.userId);
  const postedBefore = await press(lea, elsewhere, "Post it");
  const next = await press(lea, await type(lea, "appoint"), "Appoint a champion");
  const mentioned = { from: "2026-12-01", until: "2026-12-03" };
  await press(lea, await send(lea, next, { who: ben.userId, ...mentioned }), "Post it");
  const announcedLater = await posted(CHAMPIONS);
  const toldLater = await posted(ben.userId);
  const terms = await type(lea, "appoint");
  await due(new Date("2026-12-01T09:00:00Z"));
  const toldBegun = await posted(ben.userId);
  await due(new Date("2026-12-04T09:00:00Z"));
  const toldOver = await posted(ben.userId);
  const leaderToldOver = await posted(lea.userId);
  const ended = await press(lea, await type(lea, "appoint"), "End it: Mo Haddad");
  const endedSaid = await posted(CHAMPIONS);
  const toldEnded = await posted(mo.userId);
  return {
    ...{
      appoint,
      onlyLeaders,
      appointForm,
      previewInUnit,
      discarded,
      preview,
      elsewhere,
      appointed,
      announced,
      toldChampion,
    },
    ...{ toldDeputy, postedBefore, announcedLater, toldLater, terms, toldBegun, toldOver, leaderToldOver },
    ...{ ended, endedSaid, toldEnded },
  };
}
