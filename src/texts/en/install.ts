export const install = {
  "install.add": "Add it to workspaces",
  "install.again": "Install Bellhop",
  "install.cancelled": "You cancelled in Slack, so nothing has changed. You can start again whenever you like.",
  "install.done": "Bellhop is installed in {workspace}.",
  "install.failed": "Bellhop was not installed.",
  "install.fromSlack":
    "You came from Slack directly, so it cannot be known that it was you who asked for this, and nothing was done. Please install it from here; for a whole Enterprise organization, choose that on Slack’s next page.",
  "install.inBrowser": "Open it in the browser",
  "install.lacks":
    "Slack did not let it have all that it asked for (missing: {scopes}), so some things will not work. Install it again and allow everything.",
  "install.nextEverywhere":
    "It is there for the whole Enterprise organization, and in no workspace yet. Add it now to the workspaces that are to use it, and open it there: its Home shows an admin what is left to set up.",
  "install.nextSteps":
    "Open it in Slack: its Home shows an admin what is left to set up. You can stop after each step and go on later.",
  "install.open": "Open Bellhop in Slack",
  "install.stale":
    "This way back from Slack was used before, is older than 10 minutes, or began in another browser, so nothing was done this time. If Bellhop is in Slack already, there is nothing left to do here.",
  "install.trouble":
    "Slack did not finish the installation, or it could not be kept. Please start again in a few minutes; if it happens again, ask whoever runs Bellhop to look into its log.",
} as const;
