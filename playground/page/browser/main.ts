import { createPage } from "./page.ts";
import { fetchSurroundings } from "./wire.ts";

createPage(await fetchSurroundings());
