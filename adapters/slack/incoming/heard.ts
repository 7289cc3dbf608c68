import { z } from "zod";
import { NotUnderstood } from "../../../src/kernel/delivered.ts";
import type {
  ActionIncoming,
  CommandIncoming,
  FormIncoming,
  HomeIncoming,
  MessageActionIncoming,
} from "../../../src/kernel/incoming.ts";

/** Where something was done, as far as Slack lets us answer there. */
export interface Origin {
  /** Takes 5 answers within 30 minutes (https://docs.slack.dev/interactivity/handling-user-interaction#message_responses). */
  readonly responseUrl?: string | undefined;
  readonly channel?: string | undefined;
  /** True: what was pressed is on a card that only this person sees, which an answer can take the place of. */
  readonly onPrivateCard?: boolean | undefined;
  /** True: on the person's Home. */
  readonly onHome?: boolean | undefined;
  /** In a modal, which is open still. */
  readonly modal?: Modal | undefined;
}

interface Modal {
  readonly id: string;
  /** True: there is another one below it, which shows again when this is closed. */
  readonly isPushed: boolean;
}

interface Heard<Kind> {
  readonly incoming: Kind;
  readonly origin: Origin;
}
/** `trigger` opens one form within 3 seconds. */
export interface HeardCommand extends Heard<CommandIncoming> {
  readonly trigger: string | undefined;
}
export interface HeardAction extends Heard<ActionIncoming> {
  readonly trigger: string | undefined;
}
export interface HeardMessageAction extends Heard<MessageActionIncoming> {
  readonly trigger: string | undefined;
}
export interface HeardForm extends Heard<FormIncoming> {
  readonly view: {
    readonly id: string;
    readonly title: string;
    readonly close: string;
    readonly inputs: readonly string[];
  };
}
export type HeardHome = Heard<HomeIncoming>;

/** Slack's ids are about eleven letters and digits. */
export const Id = z.string().min(1).max(64);

/** Where something was done. The ids of direct messages begin with D. */
export const placeOf = (channel: string | undefined): { conversation?: string; direct?: true } =>
  channel === undefined ? {} : { conversation: channel, ...(channel.startsWith("D") && { direct: true }) };

export const OrgWide = z.union([z.boolean(), z.literal("true"), z.literal("false")]).nullish();

/**
 * The installation: an org-wide one by its Enterprise organization, else the workspace. Never by where the user comes
 * from, who in a shared channel can belong to another workspace.
 */
export function installationId(
  orgWide: z.infer<typeof OrgWide>,
  enterprise: string | null | undefined,
  workspace: string | null | undefined,
): string {
  const id = orgWide === true || orgWide === "true" ? enterprise : workspace;
  if (!id) throw new NotUnderstood("which workspace it comes from");
  return id;
}
