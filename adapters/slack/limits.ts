/**
 * What Slack takes, in UTF-16 units (never fewer than Slack counts). Only the renderers and the ways in read this.
 * All of https://docs.slack.dev/reference/block-kit unless another source is named.
 */
export const LIMITS = {
  // https://docs.slack.dev/reference/methods/chat.update takes no more; chat.postMessage would
  messageText: 4_000,
  messageBlocks: 50,
  // Undocumented: posting fails with msg_blocks_too_long at about 13,200, structure included
  // (https://github.com/slackapi/bolt-js/issues/2509), so the blocks are counted as JSON with room to spare.
  messageJson: 12_500,

  // https://docs.slack.dev/reference/views
  viewBlocks: 100,
  viewTitle: 24,
  viewButton: 24,
  privateMetadata: 3_000,

  header: 150,
  sectionText: 3_000,
  contextElements: 10,
  contextText: 2_000,
  imageUrl: 3_000,
  linkUrl: 3_000,
  altText: 2_000,
  // Undocumented for rich text; the number that every other text object has.
  richTextRun: 3_000,

  // https://docs.slack.dev/reference/block-kit/blocks/data-table-block, as it was before its limits were doubled; one
  // table in a message. The lengths of a caption and of one cell are as much as a person reads there.
  tables: 1,
  tableRows: 100,
  tableColumns: 20,
  tableText: 10_000,
  tableCaption: 150,
  tableCell: 300,
  // https://docs.slack.dev/reference/block-kit/blocks/data-visualization-block; two in a message is undocumented
  charts: 2,
  chart: { title: 50, axis: 50, label: 20, points: 20, series: 6 },

  buttonsInBlock: 25,
  buttonText: 75,
  buttonValue: 2_000,
  buttonDescription: 75,
  confirmTitle: 100,
  confirmText: 300,
  confirmButton: 30,

  inputLabel: 2_000,
  inputHint: 2_000,
  inputText: 3_000,
  placeholder: 150,
  options: 100,
  optionText: 75,
  // The documentation says 150, Slack's own types say 75.
  optionValue: 75,
  // https://docs.slack.dev/surfaces/modals#displaying_errors names no limit; a sentence beside a field needs no more.
  fieldError: 300,

  /** Bytes of an HTTP request. The longest that Slack sends are view submissions, which hold less than 250 kB. */
  requestBody: 1_000_000,
} as const;
