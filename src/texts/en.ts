/** Every sentence that a person reads, in ICU MessageFormat. */
export const en = {
  "button.change": "Change",
  "button.changeCase": "Change {case}",
  "button.logComplaint": "Log a complaint",
  "button.logFeedback": "Log feedback",
  "button.showAll": "Show all",
  "button.showAllOf": "Show all of {case}",
  "button.undo": "Undo",
  "button.undoCase": "Undo {case}",

  "case.ball": "{case} · {kind} · with {owner}",
  "case.category": "Theme",
  "case.changed": "Changed {at}",
  "case.corrected": "{case} is changed.",
  "case.correctNotAllowed": "Only {owner}, who has it, and the unit’s manager can change {case}.",
  "case.goesToChannel": "Goes to the channel of {unit} too, with contact details and numbers hidden.",
  "case.guess": "{label} (guess)",
  "case.kind": "Kind",
  "case.loggedBy": "Logged by {author}, {at}",
  "case.noChannel":
    "Only you see this. {unit} has no channel for its cards yet: an admin types “/bellhop channel here” in it.",
  "case.owner": "Owner",
  "case.ownerYou": "you",
  "case.saved": "{case} saved · {kind}",
  "case.severity": "Severity",
  "case.undoNotAuthor": "{case} was logged by {author}. Only {author} can undo it; you can ask them to.",
  "case.undoTooLate": "{case} was logged more than {minutes} minutes ago, so it stays. You can still change it.",
  "case.undoUntil": "Undo works until {until}",
  "case.undone": "{case} is undone and no longer shown anywhere.",
  "case.unknown": "There is no such case any more.",

  "category.booking": "Booking and availability",
  "category.cleanliness": "Cleanliness",
  "category.delivery": "Delivery",
  "category.facilities": "Room and equipment",
  "category.information": "Information",
  "category.order": "Wrong or missing order",
  "category.other": "Other",
  "category.price": "Price and billing",
  "category.product": "Quality of food or goods",
  "category.safety": "Safety",
  "category.staff": "Staff",
  "category.waiting": "Waiting time",

  "channel.hereOrOff":
    "Type “/bellhop channel here” in the channel where the cards should go, or “/bellhop channel off”.",
  "channel.notHere": "Type this in the channel where the cards should go.",
  "channel.off": "Done. The cards of {unit} are no longer shown in a channel.",
  "channel.unreachable":
    "I can no longer post the cards of {unit} in its channel. Please invite me there again: type “/invite” and my name in it. If the channel is gone, type “/bellhop channel here” in another one.",
  "channel.set":
    "Done. The cards of {unit} are shown in this channel from now on. If I am not a member yet, invite me: type “/invite” and my name.",

  "command.bellhop.summary": "Says what Bellhop can do, and does everything that has no command of its own.",
  "command.bellhop.usage": "help",
  "command.channel.summary": "Shows the cards of your unit in this channel, or stops showing them.",
  "command.channel.usage": "here | off",
  "command.complaint.summary": "Saves what a customer complained about, at once.",
  "command.complaint.usage": "[what the customer said]",
  "command.feedback.summary":
    "Saves anything a customer said: a complaint, a compliment, a suggestion; or what you had to fight.",
  "command.feedback.usage": "[what the customer said]",
  "command.help.summary": "Lists the commands.",
  "command.help.usage": "",

  "error.bug":
    "Something went wrong on our side. Please try again; if it happens again, give your admin the reference {reference}.",
  "error.databaseUnavailable":
    "Bellhop cannot reach its database right now, so this may not have been saved. Please try it again in a minute. Reference for your admin: {reference}.",
  "error.deactivated": "Your account is deactivated, so nothing was saved. Ask your admin if that is a mistake.",
  "error.delayed": "This takes longer than usual. The answer follows here as soon as it is there.",
  "error.notAllowed": "This is for managers and admins. Ask one of them to do it.",
  "error.notUnderstood": "I did not understand that. Type “/bellhop help” to see what I can do.",
  "error.unknownWorkspace":
    "Bellhop is not installed in this workspace, so nothing was saved. Ask your admin to install it.",
  "error.unopened": "The form did not open in time. Please press or type it once more.",
  "error.yourText": "Your text:",

  "feedback.empty": "Say what the customer said, in a few words.",
  "feedback.tooLong":
    "This is longer than 10,000 characters, so it was not saved. Please shorten it, or send it in two parts.",

  "form.cancel": "Cancel",
  "form.close": "Close",
  "form.correct": "Change {case}",
  "form.guessedIfEmpty": "Only the text is needed. What you leave empty is guessed, and you can change it later.",
  "form.isAGuess": "This is a guess so far.",
  "form.logComplaint": "Log a complaint",
  "form.logFeedback": "Log feedback",
  "form.opening": "One moment…",
  "form.save": "Save",
  "form.textTooLongToEdit": "The text is too long to be edited here. Everything else can be changed.",
  "form.title": "Bellhop",
  "form.whatCustomerSaid": "What did the customer say?",
  "form.whatCustomerSaidExample": "cold soup, table 4 waited 40 min",

  "help.first": "Tell me what a customer said, and I make sure that it is not lost.",
  "help.unknown": "I do not know “{word}”. This is what I can do:",

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

  "kind.complaint": "Complaint",
  "kind.compliment": "Compliment",
  "kind.friction": "Friction",
  "kind.suggestion": "Suggestion",

  "mask.bank": "[bank number]",
  "mask.card": "[card number]",
  "mask.mail": "[mail address]",
  "mask.phone": "[phone number]",

  moment: "{at, date, day}, {at, time, clock}",

  "severity.1": "1 · harm or danger",
  "severity.2": "2 · customer upset",
  "severity.3": "3 · plain complaint",
  "severity.4": "4 · small remark",
} as const;
