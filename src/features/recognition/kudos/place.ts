import type { Ids } from "../../../kernel/clock.ts";
import type { Context } from "../../../kernel/context.ts";
import { laneFor } from "../../../kernel/outbox/index.ts";
import type { Sql } from "../../../kernel/ports.ts";
import type { Organizations, Unit } from "../../organization/index.ts";

/** Where thanks are shown. */
export interface Place {
  /** The lane of the conversation where they were given, or of the unit's channel. */
  readonly laneId?: string;
  /** Absent: it is where they were given. */
  readonly channelOf?: Unit;
  /** The lane of the champion's channel, unless it is that already. */
  readonly champion?: string;
}

interface PlaceDependencies {
  readonly database: Sql;
  readonly organizations: Pick<Organizations, "champion">;
  readonly ids: Ids;
}

/** Where thanks that are given now are shown: where the team sees them, and in the champion's channel. */
export async function placeOf(
  { database, organizations, ids }: PlaceDependencies,
  unit: Unit,
  { organization, installation, conversation, direct }: Context,
): Promise<Place> {
  const champion = await organizations.champion(organization.id);
  const here =
    conversation === undefined || direct
      ? undefined
      : await laneFor(database, ids, { ...installation, address: conversation });
  const open = here !== undefined && (here === unit.laneId || (await isReachable(database, organization.id, here)));
  const laneId = open ? here : unit.laneId;
  return {
    ...(laneId !== undefined && { laneId }),
    ...(!open && unit.laneId !== undefined && { channelOf: unit }),
    ...(champion && champion.laneId !== laneId && { champion: champion.laneId }),
  };
}

/** False: the bot was not let in there before. */
async function isReachable(sql: Sql, organizationId: string, laneId: string): Promise<boolean> {
  const [row] = await sql.query<{ reachable: boolean }>({
    name: "kudos.reachable",
    text: "SELECT unreachable_at IS NULL AS reachable FROM lane WHERE organization_id = $1 AND id = $2",
    values: [organizationId, laneId],
  });
  return row?.reachable === true;
}
