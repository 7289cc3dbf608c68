export interface TeamsSettings {
  /** How the bot proves who it is; absent for an emulator that asks for no proof and gives none. */
  readonly app?: TeamsApp;
  /** Whose people may speak to it; empty: anybody's. */
  readonly allowedTenants: readonly string[];
  /** Where Teams may ask to be answered: host names, `*.` in front of one for all below it. */
  readonly serviceHosts: readonly string[];
  /** Where Teams may ask to put files, in the same way. */
  readonly fileHosts: readonly string[];
  /** Where the keys are published that Teams signs with. */
  readonly openIdMetadataUrl: string;
  /** What a tenant is called as long as nobody said it: Teams does not tell a bot. */
  readonly unnamed: string;
}

export interface TeamsApp {
  readonly id: string;
  readonly type: "SingleTenant" | "MultiTenant" | "UserAssignedMSI";
  readonly tenantId?: string;
  /** Absent for a managed identity, which Azure vouches for. */
  readonly password?: string;
  /** Where tokens for the way out come from. */
  readonly tokenUrl: string;
}
