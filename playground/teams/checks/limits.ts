/** How much Teams takes, and from which version on. */
export const LIMIT = {
  // https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-reference: for cards of bots
  version: 1.5,
  // https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model
  refreshSince: 1.4,
  // https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/universal-actions-for-adaptive-cards/work-with-universal-actions-for-adaptive-cards
  refreshedUsers: 60,
  // https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-format#adaptive-cards-overflow-menu
  actions: 6,

  // https://learn.microsoft.com/microsoftteams/platform/bots/how-to/format-your-bot-messages: about 100 KB as UTF-16,
  // at most 80 KB to be sure of delivery. The 28 KB of other pages are those of webhooks and Graph.
  messageBytes: 100 * 1024,
  safeMessageBytes: 80 * 1024,
} as const;
