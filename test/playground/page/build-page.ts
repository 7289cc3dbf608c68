import { builtPage } from "../../../playground/web/built.ts";

/** Makes the page before the tests that show it, so that each finds it made. */
export const setup = async (): Promise<void> => {
  await builtPage();
};
