export type { Digests } from "./drawing.ts";
export { createReportsFeature, reportButton } from "./feature.ts";
