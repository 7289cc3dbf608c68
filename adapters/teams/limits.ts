/**
 * What Teams takes, in UTF-16 units. It documents few limits of texts; the others are as much as a person reads there.
 * Only the renderers and the ways in read this.
 */
export const LIMITS = {
  // https://learn.microsoft.com/microsoftteams/platform/bots/how-to/format-your-bot-messages: about 100 KB as UTF-16, at
  // most 80 KB to be sure. So many units of JSON are 56 KB; as bytes of Latin text they are the 28 KB of other ways in.
  messageJson: 28 * 1024,
  // What is left for the card beside the summary, doubled by JSON, and what is put around both when it is sent.
  cardJson: 22_500,
  summary: 2_000,

  // https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-format: more go into a menu.
  buttonsInRow: 6,
  buttonTitle: 75,
  tooltip: 150,
  altText: 2_000,

  // More columns leave a phone no room.
  tableColumns: 8,
  tableRows: 100,
  tableCaption: 150,
  tableCell: 300,
  chart: { title: 100, axis: 50, label: 40, points: 31, series: 6 },

  // The title of a dialog in the manifest: https://learn.microsoft.com/microsoft-365/extensibility/schema
  dialogTitle: 64,
  inputLabel: 300,
  inputHint: 2_000,
  note: 3_000,
  placeholder: 150,
  optionText: 150,
  fieldError: 300,
} as const;
