import type { Say } from "../texts/catalog.ts";
import type { Organization, Person } from "./context.ts";
import type { Sender } from "./incoming.ts";
import type { InstallationRef } from "./ports.ts";

/** Where somebody who speaks belongs. */
export interface Home {
  readonly organization: Organization;
  readonly installation: InstallationRef;
}

/** Tells who is speaking. */
export interface Reception {
  /** Undefined when the workspace or tenant is not linked, or no longer. */
  installation(sender: Sender): Promise<Home | undefined>;
  /** The same, whatever is remembered. */
  installationNow(sender: Sender): Promise<Home | undefined>;
  /** Whoever it is; a stranger becomes a person of the organization. */
  person(sender: Sender, organization: Organization, installation: InstallationRef): Promise<Person>;
  /** Asks the platform who a person is, now; for what cannot be decided without knowing. */
  acquaint(sender: Sender, organization: Organization, installation: InstallationRef): Promise<Person>;
  /** False: nobody administers the organization, and the platform does not tell who might. */
  hasAdmin(installation: InstallationRef): Promise<boolean>;
  /** In whose words to speak before anything else is known: from memory only. */
  say(sender: Sender): Say;
}
