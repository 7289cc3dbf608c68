import type { Sender } from "../../src/kernel/incoming.ts";
import type { Product, Shown } from "./product.ts";

/** Ada is the admin; Mo manages the kitchen, where Ana and Ben work. */
interface Who {
  readonly ada: Sender;
  readonly mo: Sender;
  readonly ana: string;
  readonly ben: string;
}

/** More people than one card lists. */
const GUESTS = Array.from({ length: 30 }, (_, at) => `U0GUEST${10 + at}`);

/** An admin sets up a unit, retires it and takes that back; people are assigned. */
export async function arranging({ type, press, send, locale }: Product, { ada, mo, ana, ben }: Who) {
  const settings = { language: locale.slice(0, 2), zone: "Europe/Paris", channel: "none" };
  const unitsListed = await type(ada, "units");
  const unitAdding = await press(ada, unitsListed, "Add a unit");
  const unitAdded = await send(ada, unitAdding, { ...settings, name: "Harbour *north*" });
  const unitChanging = await press(ada, unitAdded, "Change");
  const unitChanged = await send(ada, unitChanging, { ...settings, name: "Terrace", managers: ben, members: ana });
  const unitToOthers = await type(mo, "units", "Terrace");
  const membersChanging = await press(mo, await type(mo, "units", "Kitchen"), "Change");
  const membersChanged = await send(mo, membersChanging, { members: ana });
  const retireAsked = await press(ada, unitChanged, "Retire it");
  const notRetired = await press(ada, retireAsked, "No");
  const unitRetired = await press(ada, retireAsked, "Yes, retire Terrace");
  const unitIsBack = await press(ada, unitRetired, "Undo");
  const unitsAfterwards = await press(ada, unitIsBack, "All units");
  const peopleListed = await type(ada, "people");
  const assigning = await press(ada, peopleListed, "Assign people");
  await send(ada, assigning, { who: GUESTS.join(","), unit: lastUnitOf(assigning), as: "staff" });
  const morePeople = await press(ada, await type(ada, "people"), "Show more (5)");
  return {
    ...{ unitsListed, unitAdding, unitAdded, unitChanging, unitChanged, unitToOthers, membersChanging },
    ...{ membersChanged, retireAsked, notRetired, unitRetired, unitIsBack, unitsAfterwards, peopleListed },
    ...{ assigning, morePeople },
  };
}

function lastUnitOf(shown: Shown): string {
  const fields = "fields" in shown ? shown.fields : [];
  const last = fields.find((field) => field.kind === "choice" && field.name === "unit");
  return (last?.kind === "choice" && last.options.at(-1)?.value) || "";
}
