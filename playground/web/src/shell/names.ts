import type { PlatformName } from "../../../page/shown.ts";

/** What people call the platforms. */
export const platformNames: { readonly [Name in PlatformName]: string } = { slack: "Slack", teams: "Teams" };
