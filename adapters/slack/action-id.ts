/** An action_id may stand once in a block, but a card may have several buttons of one action: `name`, `name~2`, `name~3`. */
export function actionIds(actions: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return actions.map((action) => {
    const times = (seen.get(action) ?? 0) + 1;
    seen.set(action, times);
    return times === 1 ? action : `${action}~${times}`;
  });
}

/** The action that an action_id stands for. */
export const actionOf = (actionId: string): string => actionId.replace(/~\d+$/, "");
