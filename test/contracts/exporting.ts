import type { Sender } from "../../src/kernel/incoming.ts";
import type { Product } from "./product.ts";

/** Somebody who leads asks what they can take along, where there are no awards. */
export async function exporting({ type, press }: Product, ada: Sender) {
  const exportKinds = await type(ada, "export");
  const exportedNothing = await press(ada, exportKinds, "Awards");
  const exportUnknown = await type(ada, "export", "nudges");
  return { exportKinds, exportedNothing, exportUnknown };
}
