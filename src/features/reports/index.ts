export { createReportsFeature, reportButton } from "./feature.ts";
