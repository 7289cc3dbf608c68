import type { Sender } from "../../src/kernel/incoming.ts";
import type { Product } from "./product.ts";

/** An admin makes the lists that everybody chooses from the organization's own. */
export async function listing({ type, press, send }: Product, ada: Sender) {
  const shippedSteps = await type(ada, "steps");
  const themes = await type(ada, "themes");
  const addingTheme = await press(ada, themes, "Add");
  const themeAdded = await send(ada, addingTheme, { name: "Terrace *sun*", hints: "heater, sun umbrella" });
  const editingTheme = await press(ada, themeAdded, "Terrace *sun*");
  const themeRetired = await send(ada, editingTheme, { name: "Terrace *sun*", use: "retired" });
  return { shippedSteps, addingTheme, themeAdded, editingTheme, themeRetired };
}
