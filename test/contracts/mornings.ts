import type { Sender } from "../../src/kernel/incoming.ts";
import type { Product } from "./product.ts";

/** Ana works in the kitchen; Mo, who leads it, is the champion. */
interface Who {
  readonly ana: Sender;
  readonly mo: Sender;
  readonly kitchen: string;
}

/** In the kitchen nothing is logged any more: the champion looks at what stays open, and ends and begins that it comes by itself. */
export async function mornings({ type, press, aMonthLater }: Product, { ana, mo, kitchen }: Who) {
  const nothingOpen = await type(mo, "morning");
  for (let table = 1; table <= 20; table += 1)
    await type(ana, "complaint", `the soup of table ${table} was cold`, kitchen);
  await aMonthLater(mo);
  await type(ana, "complaint", "the soup was cold once more", kitchen);
  await aMonthLater(mo);
  const morning = await type(mo, "morning");
  const morningAsleep = await press(mo, morning, "Kitchen");
  const morningOff = await press(mo, morning, "Not any more");
  const morningNotByItself = await type(mo, "morning");
  const morningOn = await press(mo, morningOff, "Each morning");
  return { nothingOpen, morning, morningAsleep, morningOff, morningNotByItself, morningOn };
}
