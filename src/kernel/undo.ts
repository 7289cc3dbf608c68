/** Whoever logged something may take it back for this long. */
export const UNDO_MINUTES = 10;

export const undoUntil = (loggedAt: Date): Date => new Date(loggedAt.getTime() + UNDO_MINUTES * 60_000);

/** What was logged before can no longer be taken back. */
export const undoableSince = (now: Date): Date => new Date(now.getTime() - UNDO_MINUTES * 60_000);
