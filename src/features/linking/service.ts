import type { LinkingDependencies } from "./dependencies.ts";
import { type AccountLinks, createAccountLinks } from "./link-accounts.ts";
import { createWorkspaceLinks, type WorkspaceLinks } from "./link-workspaces.ts";
import { createOneTimeCodes, type OneTimeCodes } from "./one-time-codes.ts";

/** Codes, and what they link: workspaces to one organization, accounts to one person. */
export interface Linking extends OneTimeCodes, WorkspaceLinks, AccountLinks {}

export const createLinking = (deps: LinkingDependencies): Linking => ({
  ...createOneTimeCodes(deps),
  ...createWorkspaceLinks(deps),
  ...createAccountLinks(deps),
});
