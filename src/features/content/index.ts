export { catalog, strategies, type TipId, type TipText, trades } from "./library/catalog.ts";
export { isTipId, shippedText, tipIds } from "./library/index.ts";
