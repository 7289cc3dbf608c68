export { catalog, strategies, type TipId, type TipText, trades } from "./library/catalog.ts";
export { isTipId, shippedText, tipIds } from "./library/index.ts";
export { type Content, readContents } from "./read.ts";
export type { OwnTip, Standard, Strategy, Trade, Trouble } from "./schema.ts";
