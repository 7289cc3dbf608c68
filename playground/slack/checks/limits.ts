/**
 * How much Slack takes. Texts are counted in UTF-16 units, which is never less than Slack's own count.
 * Where Slack's documentation is silent the comment says who found the number.
 */
export const LIMIT = {
  // https://docs.slack.dev/reference/methods/chat.postMessage
  messageText: 40_000,
  attachments: 100,
  // https://docs.slack.dev/reference/block-kit/blocks
  messageBlocks: 50,
  viewBlocks: 100,
  // Undocumented; measured in https://github.com/slackapi/bolt-js/issues/2509
  messageBlockText: 13_200,
  // https://docs.slack.dev/reference/block-kit/blocks, field block_id; the elements' action_id is alike
  id: 255,

  // https://docs.slack.dev/reference/views/modal-views
  viewTitle: 24,
  viewButton: 24,
  privateMetadata: 3000,
  callbackId: 255,
  externalId: 255,
  // https://docs.slack.dev/reference/methods/views.open, error view_too_large: 250 kB
  viewBytes: 250 * 1024,

  // https://docs.slack.dev/reference/block-kit/composition-objects/text-object
  text: 3000,
  // https://docs.slack.dev/reference/block-kit/composition-objects/option-object
  optionText: 75,
  optionValue: 150,
  optionUrl: 3000,
  // https://docs.slack.dev/reference/block-kit/composition-objects/option-group-object
  groupLabel: 75,
  groupOptions: 100,
  // https://docs.slack.dev/reference/block-kit/composition-objects/confirmation-dialog-object
  confirmTitle: 100,
  confirmText: 300,
  confirmButton: 30,

  // https://docs.slack.dev/reference/block-kit/blocks/section-block
  sectionText: 3000,
  sectionFields: 10,
  sectionField: 2000,
  // https://docs.slack.dev/reference/block-kit/blocks/header-block
  header: 150,
  // https://docs.slack.dev/reference/block-kit/blocks/context-block
  contextElements: 10,
  // https://docs.slack.dev/reference/block-kit/blocks/actions-block
  actionsElements: 25,
  // https://docs.slack.dev/reference/block-kit/blocks/context-actions-block
  contextActionsElements: 5,
  // https://docs.slack.dev/reference/block-kit/blocks/image-block
  imageUrl: 3000,
  altText: 2000,
  imageTitle: 2000,
  // https://docs.slack.dev/reference/block-kit/blocks/input-block
  inputLabel: 2000,
  inputHint: 2000,
  // https://docs.slack.dev/reference/block-kit/blocks/markdown-block, for all of a message together
  markdown: 12_000,
  // https://docs.slack.dev/reference/block-kit/blocks/video-block ("less than")
  videoTitle: 199,
  videoDescription: 199,
  videoAuthor: 49,

  // https://docs.slack.dev/reference/block-kit/block-elements/button-element
  buttonText: 75,
  buttonValue: 2000,
  buttonUrl: 3000,
  accessibilityLabel: 75,
  // https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element
  placeholder: 150,
  selectOptions: 100,
  selectGroups: 100,
  // https://docs.slack.dev/reference/block-kit/block-elements/overflow-menu-element
  overflowOptions: 5,
  // https://docs.slack.dev/reference/block-kit/block-elements/checkboxes-element, and radio-button-group-element
  choiceOptions: 10,
  // https://docs.slack.dev/reference/block-kit/block-elements/plain-text-input-element
  inputText: 3000,
  // https://docs.slack.dev/reference/block-kit/block-elements/rich-text-input-element
  inputLines: 100,
  // https://docs.slack.dev/reference/block-kit/block-elements/file-input-element
  inputFiles: 10,

  // https://docs.slack.dev/reference/block-kit/block-elements/rich-text-list-element
  listIndent: 8,

  // https://docs.slack.dev/reference/block-kit/blocks/table-block
  tableRows: 100,
  tableColumns: 20,
  tableText: 10_000,
  // table and data_table count together: only_one_table_allowed
  messageTables: 1,
  // https://docs.slack.dev/reference/block-kit/blocks/data-table-block: 200 rows and the header
  dataTableRows: 201,
  dataTableText: 20_000,
  dataTablePage: 100,
  // https://docs.slack.dev/reference/block-kit/blocks/data-visualization-block
  chartTitle: 50,
  chartSeries: 12,
  chartPoints: 20,
  chartLabel: 20,
  chartAxisLabel: 50,
  // Undocumented; found in https://github.com/vercel/chat/pull/696
  messageCharts: 2,

  // https://docs.slack.dev/reference/block-kit/blocks/alert-block; the length is in the Java SDK's model
  alertText: 200,
  // https://docs.slack.dev/reference/block-kit/blocks/card-block
  cardTitle: 150,
  cardBody: 200,
  cardActions: 3,
  // https://docs.slack.dev/reference/block-kit/blocks/carousel-block
  carouselCards: 10,
  // https://docs.slack.dev/reference/block-kit/blocks/container-block
  containerTitle: 150,
  containerBlocks: 10,
} as const;
