import type { Stage } from "./stage.ts";

/** Everybody works all day and all night from now on, so that nothing is held back. Before anything is said or done. */
export const alwaysOpen = ({ database }: Pick<Stage, "database">): Promise<unknown> => {
  const settings = { hours: Array(7).fill([{ from: 0, to: 0 }]), quiet: null, startOfDay: Array(7).fill(null) };
  return database.query({
    text: "INSERT INTO unit_calendar (organization_id, unit_id, settings) SELECT organization_id, id, $1 FROM unit",
    values: [JSON.stringify(settings)],
  });
};
