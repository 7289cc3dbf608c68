import { z } from "zod";
import type { Platform } from "../../kernel/errors.ts";

/** What a code links: another workspace to the organization, or another account to the person. */
export const CodeKind = z.enum(["workspace", "account"]);
export type CodeKind = z.infer<typeof CodeKind>;

/** A one-time code as stored: without what has to be typed. */
export interface LinkCode {
  readonly id: string;
  readonly organizationId: string;
  readonly kind: CodeKind;
  /** Whoever asked for it, and the installation where they did. */
  readonly madeBy: string;
  readonly madeIn: string;
  readonly expiresAt: Date;
  readonly used?: { readonly by: string; readonly in: string };
}

/** A workspace or tenant, as people know it. */
export interface Workspace {
  readonly name: string;
  readonly platform: Platform;
  readonly externalId: string;
}

/** What one may ask of `/bellhop link`: a code, or to use one. */
export const LinkRequest = z.discriminatedUnion("ask", [
  z.object({ ask: z.literal("code"), kind: CodeKind }),
  z.object({ ask: z.literal("use"), code: z.string().regex(/^[A-Z2-9]{8}$/, "link.notACode") }),
]);

/** Reads what was typed; how a code is parted or cased does not matter. */
export function readLinkRequest(typed: string): z.input<typeof LinkRequest> {
  const code = typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, "");
  if (code === "") return { ask: "code", kind: "workspace" };
  return code === "ME" ? { ask: "code", kind: "account" } : { ask: "use", code };
}
