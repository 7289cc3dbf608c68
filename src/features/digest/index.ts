export { ChainSays, verifyDigests } from "./chain/report.ts";
