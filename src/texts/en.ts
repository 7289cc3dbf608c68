/** Every sentence that a person reads, in ICU MessageFormat. */
export const en = {
  "ball.confirmed": "{case} · {kind} · customer happy again",
  "ball.in hand": "{case} · {kind} · in hand, with {owner}",
  "ball.not asked": "{case} · {kind} · solved, customer not asked",
  "ball.open": "{case} · {kind} · with {owner}",
  "ball.reopened": "{case} · {kind} · open again, with {owner}",
  "ball.solved": "{case} · {kind} · solved, was with {owner}",

  "button.bothAreMe": "Yes, both are me",
  "button.change": "Change",
  "button.changeCase": "Change {case}",
  "button.fixedAlready": "Fixed it already",
  "button.handOver": "Hand over",
  "button.handOverCase": "Hand over {case}",
  "button.history": "History",
  "button.historyOf": "History of {case}",
  "button.logComplaint": "Log a complaint",
  "button.logFeedback": "Log feedback",
  "button.logWin": "Log a win",
  "button.makeWin": "Happy again: make it a win",
  "button.makeWinOf": "Happy again: make it a win ({case})",
  "button.no": "No",
  "button.openForm": "Open the form",
  "button.reopen": "Reopen",
  "button.reopenCase": "Reopen {case}",
  "button.showAll": "Show all",
  "button.showAllOf": "Show all of {case}",
  "button.solved": "Solved",
  "button.solvedCase": "{case} is solved",
  "button.take": "Take it",
  "button.takeBack": "Undo what you just did with {case}",
  "button.takeCase": "Take it: {case}",
  "button.undo": "Undo",
  "button.undoCase": "Undo {case}",
  "button.unlink": "Yes, unlink it",

  "case.cameBy": "Came by",
  "case.state": "State",
  "case.step": "Step",
  "case.text": "Text",
  "case.theme": "Theme",
  "case.changed": "Changed {at}",
  "case.changedSince": "Something else has happened with {case} since, so this stays. Its history says what.",
  "case.channelUnreachable":
    "Only you see this. I cannot post in the channel of {unit} at the moment; its admins know.",
  "case.corrected": "{case} is changed.",
  "case.correctNotAllowed": "Only {owner}, who has it, and the unit’s manager can change {case}.",
  "case.customer": "Customer",
  "case.fromMessage": "From a message of {at}: {link}",
  "case.fromMessageAt": "From a message: {link}",
  "case.goesToChannel": "Goes to the channel of {unit} too, with contact details and numbers hidden.",
  "case.guess": "{label} (guess)",
  "case.happened": "Happened {at}",
  "case.inHandAlready": "{owner} has {case} in hand. To have it, ask {owner} or the unit’s manager to hand it over.",
  "case.inPublic": "{way}, for everybody to read",
  "case.isConfidential": "Confidential: only the people named on it can see it, and it is shown in no channel.",
  "case.kind": "Kind",
  "case.loggedBy": "Logged by {author}, {at}",
  "case.loggedFor": "Logged by {author} for {heard}, {at}",
  "case.noChannel":
    "Only you see this. The cards of {unit} have no channel yet: an admin chooses one with “/bellhop channel here”.",
  "case.notNow": "{case} is not in a state in which this can be done. Its history says what happened.",
  "case.notYours": "Only {owner}, who has it, and the unit’s manager can do that with {case}.",
  "case.owner": "Owner",
  "case.ownerYou": "you",
  "case.saved": "{case} saved · {kind}",
  "case.severity": "Severity",
  "case.undoNotAuthor": "{case} was logged by {author}. Only {author} can undo it; you can ask them to.",
  "case.undoTooLate": "{case} was logged more than {minutes} minutes ago, so it stays. You can still change it.",
  "case.undoUntil": "Undo works until {until}",
  "case.undone": "{case} is undone and no longer shown anywhere.",
  "case.unknown": "There is no such case any more.",
  "case.unknownNumber": "There is no case {case}.",

  "theme.booking": "Booking and availability",
  "theme.cleanliness": "Cleanliness",
  "theme.delivery": "Delivery",
  "theme.facilities": "Room and equipment",
  "theme.information": "Information",
  "theme.order": "Wrong or missing order",
  "theme.other": "Other",
  "theme.price": "Price and billing",
  "theme.product": "Quality of food or goods",
  "theme.safety": "Safety",
  "theme.staff": "Staff",
  "theme.waiting": "Waiting time",

  "channel.hereOrOff":
    "Type “/bellhop channel here” in the channel where the cards should go, or “/bellhop channel off”.",
  "channel.notHere": "Type this in the channel where the cards should go.",
  "channel.notYourUnit": "You do not manage {unit}. For your own unit, type its name after it.",
  "channel.off": "Done. The cards of {unit} are no longer shown in a channel.",
  "channel.otherUnit": "For another unit, type its name after it: “/bellhop channel here Kitchen”.",
  "channel.unknownUnit": "There is no unit “{name}”. There are: {units}.",
  "channel.unreachable":
    "I can no longer post the cards of {unit} in its channel. Please invite me there again: in Slack type “/invite” and my name in it, in Teams add me to its team. If the channel is gone, type “/bellhop channel here” in another one.",
  "channel.set":
    "Done. The cards of {unit} are shown in this channel from now on. If I am not a member yet, invite me: in Slack type “/invite” and my name, in Teams add me to its team.",

  "command.bellhop.summary": "Says what Bellhop can do, and does everything that has no command of its own.",
  "command.bellhop.usage": "help",
  "command.channel.summary": "Shows the cards of a unit in this channel, or stops showing them.",
  "command.channel.usage": "here [unit] | off [unit]",
  "command.complaint.summary": "Saves what a customer complained about, at once.",
  "command.complaint.usage": "[what the customer said]",
  "command.feedback.summary":
    "Saves anything a customer said: a complaint, a compliment, a suggestion; or what you had to fight.",
  "command.feedback.usage": "[what the customer said]",
  "command.help.summary": "Lists the commands.",
  "command.help.usage": "",
  "command.link.summary": "Links another workspace or Teams tenant to your organization, or another account to you.",
  "command.link.usage": "[me | code]",
  "command.unlink.summary": "Makes this workspace an organization of its own again.",
  "command.unlink.usage": "",
  "command.win.summary": "Saves something done that a customer will remember, and shows it to the team.",
  "command.win.usage": "[what was done]",

  day: "{at, date, day}",

  done: "Done.",

  "error.bug":
    "Something went wrong on our side. Please try again; if it happens again, give your admin the reference {reference}.",
  "error.databaseUnavailable":
    "Bellhop cannot reach its database right now, so this may not have been saved. Please try it again in a minute. Reference for your admin: {reference}.",
  "error.deactivated": "Your account is deactivated, so nothing was saved. Ask your admin if that is a mistake.",
  "error.delayed": "This takes longer than usual. The answer follows here as soon as it is there.",
  "error.notAllowed": "This is for managers and admins. Ask one of them to do it.",
  "error.notUnderstood": "I did not understand that. Type “/bellhop help” to see what I can do.",
  "error.onlyAdmins": "This is for admins. Ask one of yours to do it.",
  "error.unknownWorkspace":
    "Bellhop is not installed in this workspace, so nothing was saved. Ask your admin to install it.",
  "error.unopened": "The form did not open in time. Please press or type it once more.",
  "error.unreached":
    "I could not answer you in private. Add me to a chat with you, in which nobody else is, and try it once more.",
  "error.yourText": "Your text:",
  "error.yourTextInPart": "Your text, without its last {missing} characters, which do not fit here, from “{from}” on:",

  "event.changed": "Changed",
  "event.handed over": "Handed over",
  "event.logged": "Logged",
  "event.reopened": "Reopened",
  "event.solved": "Solved",
  "event.taken": "Taken in hand",
  "event.taken back": "Undid the last step",
  "event.undone": "Undone",

  "feedback.empty": "Say what the customer said, in a few words.",
  "feedback.messageEmpty":
    "There is no text in this message, so nothing was saved. Type “/feedback” and what the customer said.",
  "feedback.messageTooLong":
    "This message is longer than 10,000 characters, so it was not saved. Type “/feedback” and the part that matters.",
  "feedback.tooLong":
    "This is longer than 10,000 characters, so it was not saved. Please shorten it, or send it in two parts.",

  "form.cancel": "Cancel",
  "form.close": "Close",
  "form.correct": "Change {case}",
  "form.guessedIfEmpty": "Only the text is needed. What you leave empty is guessed, and you can change it later.",
  "form.invitation": "Here is the form:",
  "form.isAGuess": "This is a guess so far.",
  "form.logComplaint": "Log a complaint",
  "form.logFeedback": "Log feedback",
  "form.logWin": "Log a win",
  "form.logWinAfter": "A win after {case}",
  "form.opening": "One moment…",
  "form.save": "Save",
  "form.textTooLongToEdit": "The text is too long to be edited here. Everything else can be changed.",
  "form.whatWasDone": "What was done that the customer will remember?",
  "form.whatWasDoneExample": "guest came back for the lost scarf we mailed",
  "form.whoWasIt": "Who made it happen?",
  "form.whoWasItHint": "They are named on the card.",
  "form.title": "Bellhop",
  "form.whatCustomerSaid": "What did the customer say?",
  "form.whatCustomerSaidExample": "cold soup, table 4 waited 40 min",

  "handOver.toWhom": "Who is to have it?",
  "handOver.title": "Hand over {case}",
  "handOver.whatFollows": "They are told at once, and it is theirs to take.",
  "handOver.whom": "Choose whom you hand it over to.",

  "help.first": "Tell me what a customer said, and I make sure that it is not lost.",
  "help.unknown": "I do not know “{word}”. This is what I can do:",

  "history.before": "Before: {was}",
  "history.none": "Not known",
  "history.title": "History of {case}",

  "home.commands": "What you can type",
  "home.hello": "Hello, {name}",
  "home.latest": "What you logged last",
  "home.nothingYet":
    "Nothing yet. The next time a customer says something worth keeping, log it here or type “/complaint”.",
  "home.private": "What you log is confirmed to you alone. Before anything is shown in a channel, you are told where.",
  "home.what": "Type what a customer said. It is saved at once, and everybody who can help hears of it.",

  "install.done": "Bellhop is installed. Type “/bellhop help” in Slack to see what it can do.",
  "install.failed":
    "Bellhop was not installed. Please start again from the install link; if it happens again, ask whoever runs Bellhop to look into its log.",

  "installation.unnamed": "your organization",

  "kind.complaint": "Complaint",
  "kind.compliment": "Compliment",
  "kind.friction": "Friction",
  "kind.suggestion": "Suggestion",

  "link.accountCode":
    "With your other account, type “/bellhop link {code}” by {until}. It works once. Give it to nobody: whoever types it becomes you here.",
  "link.accountDeclined": "Nothing was linked. The code no longer works.",
  "link.accountLinked":
    "Done. Your accounts are one person now: what either has logged, and whatever either may do, is yours with both.",
  "link.accountQuestion": "Is this you too: {name}, {place}?",
  "link.accountWhatFollows":
    "If so, everything that either of you has logged or owns, your units and your roles become one. This cannot be undone.",
  "link.again": "Something was linked in this very moment. Please type it once more.",
  "link.alreadyMember":
    "This workspace belongs to {organization} already. Type the code in the one that is to join it.",
  "link.alreadyYou": "These accounts are one person already.",
  "link.hasCases":
    "This workspace has cases of its own, or wins, so it cannot join {organization}. If {organization} has none yet, do it the other way round: type “/bellhop link” here, and the new code there.",
  "link.issuedBefore": "You have been given a code for this already. For a new one, type it again.",
  "link.joined": "Done: {workspace} belongs to {organization} now.",
  "link.joinedNews": "With your code, which {name} typed there, {workspace} belongs to {organization} now.",
  "link.joinedNext":
    "Both have one list of cases, and a unit may have its channel in either. If you have an account in both, type “/bellhop link me” to make them one. To take it back, an admin types “/bellhop unlink” in {workspace}.",
  "link.notACode":
    "Type “/bellhop link” for a code that links another workspace, “/bellhop link me” for one that links another account of yours, or “/bellhop link” and the code that you were given.",
  "link.nothingElse":
    "Your organization has no other workspace yet. An admin links one with “/bellhop link”; then you can link your account there.",
  "link.otherOrganization":
    "This code is from a workspace that is not linked with this one. An admin has to do that first, with “/bellhop link”.",
  "link.place": "{workspace} on {platform}",
  "link.sameWorkspace": "Both accounts are in one workspace. Type the code with your account in the other.",
  "link.tooManyWrong": "These were too many wrong codes. Please try again after {until, time, clock}.",
  "link.workspaceCode":
    "In the workspace or Teams tenant that is to join {organization}, an admin types “/bellhop link {code}” by {until}. It works once.",
  "link.workspaceWhatFollows":
    "Both become one organization, with one list of cases. Whoever is an admin in one of them is an admin of both.",
  "link.wrongCode":
    "This code does not work. It is mistyped, has been used, or is older than {minutes} minutes. For a new one, type “/bellhop link” in the other workspace, or “/bellhop link me” with your other account.",

  "mask.bank": "[bank number]",
  "mask.card": "[card number]",
  "mask.mail": "[mail address]",
  "mask.phone": "[phone number]",

  "messageAction.log.description": "Saves what this message says as something that a customer said.",
  "messageAction.log.label": "Log as feedback",
  "messageAction.win.description": "Saves what this message says as a win, and shows it to the team.",
  "messageAction.win.label": "Log as win",

  moment: "{at, date, day}, {at, time, clock}",

  "news.changed": "{by} changed {case}.",
  "news.handed over": "{by} has handed {case} over to you.",
  "news.reopened": "{by} has reopened {case}, which is yours.",
  "news.solved": "{by} has marked {case} as solved.",
  "news.taken": "{by} has taken {case} in hand.",
  "news.taken back": "{by} has undone the last step of {case}.",

  "platform.slack": "Slack",
  "platform.teams": "Microsoft Teams",

  "severity.1": "1 · harm or danger",
  "severity.2": "2 · customer upset",
  "severity.3": "3 · plain complaint",
  "severity.4": "4 · small remark",

  "state.confirmed": "Customer happy again",
  "state.in hand": "In hand",
  "state.not asked": "Customer not asked",
  "state.open": "Open",
  "state.reopened": "Reopened",
  "state.solved": "Solved",

  "step.advice": "Advice",
  "step.after": "Leaving and afterwards",
  "step.before": "Before coming",
  "step.delivery": "Delivery",
  "step.ordering": "Ordering",
  "step.payment": "Payment",
  "step.place": "The place",
  "step.product": "What they got",
  "step.serving": "How they were served",
  "step.waiting": "Waiting",
  "step.welcome": "Welcome",

  "unlink.done": "Done: {workspace} is an organization of its own now.",
  "unlink.kept": "Nothing was changed.",
  "unlink.onlyOne": "This workspace is not linked with another one, so there is nothing to unlink.",
  "unlink.question": "Unlink {workspace} from {others}?",
  "unlink.whatFollows":
    "All cases so far stay with {others}, and {workspace} begins anew with none. Units whose cards are shown here are shown nowhere until they get another channel.",

  "way.mail": "Mail or letter",
  "way.person": "In person",
  "way.phone": "Phone",
  "way.social": "Social media",
  "way.web": "Web or review site",

  "win.after": "After",
  "win.correctNotAllowed": "Only {author}, who logged it, and the unit’s manager can change {win}.",
  "win.empty": "Say what was done, in a few words.",
  "win.from": "{win} · Win · from {author}",
  "win.messageEmpty": "There is no text in this message, so nothing was saved. Type “/win” and what was done.",
  "win.messageTooLong":
    "This message is longer than 10,000 characters, so it was not saved. Type “/win” and the part that matters.",
  "win.people": "Thanks to",
  "win.saved": "{win} saved · Win",
  "win.tooLong": "This is longer than 10,000 characters, so it was not saved. Please shorten it.",
  "win.unknown": "There is no such win any more.",
} as const;
