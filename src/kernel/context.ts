import type { Say } from "../texts/catalog.ts";
import type { Mentioned } from "./incoming.ts";
import type { InstallationRef } from "./ports.ts";

export type Role = "staff" | "manager" | "champion" | "leader" | "admin";

/** The tenant: everything belongs to one, nothing crosses it. */
export interface Organization {
  readonly id: string;
  readonly name: string;
  /** BCP 47 tag and IANA zone used where a person or unit has none. */
  readonly locale: string;
  readonly timeZone: string;
}

/** Whoever does something. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly active: boolean;
  /** What the account is; "member" also as long as nobody knows. */
  readonly kind: "member" | "guest" | "app";
  /** False until the platform told who this is: then the name may be an account's, and the roles incomplete. */
  readonly acquainted: boolean;
  /** `manager` here: of at least one unit. Everybody is staff. */
  readonly roles: readonly Role[];
  /** The units they belong to, in the order they joined. */
  readonly memberships: readonly { readonly unitId: string; readonly role: "staff" | "manager" }[];
}

/** Where something is done, who does it, and in whose words to answer. */
export interface Context {
  readonly organization: Organization;
  readonly installation: InstallationRef;
  readonly actor: Person;
  /** The conversation it happens in, as an address of the installation; absent in a person's Home. */
  readonly conversation?: string;
  /** True: nobody but them and the bot, or one other, is there. */
  readonly direct?: true;
  /** Whom the text names that was typed, or of the message that it is about. */
  readonly mentioned: readonly Mentioned[];
  /** The delivery's own id: the same one twice has one effect. */
  readonly delivery: string;
  readonly now: Date;
  readonly say: Say;
  /** Has whoever does it one of these roles? The platform is asked first about somebody who is not known yet. */
  hasRole(roles: readonly Role[]): Promise<boolean>;
}
