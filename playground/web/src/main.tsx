import { createRoot } from "react-dom/client";
import { Page } from "./page.tsx";
import { fetchSurroundings } from "./wire.ts";

const root = document.getElementById("root");
if (!root) throw new Error("the page has no root");
createRoot(root).render(<Page surroundings={await fetchSurroundings()} />);
