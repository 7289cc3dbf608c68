/** What can be chosen in forms, and typed: read in many places. */
export const KINDS = "Complaint | Compliment | Suggestion | Friction";
export const THEMES =
  "Waiting time | Staff | Cleanliness | Quality of food or goods | Wrong or missing order | Price and billing | Room and equipment | Booking and availability | Delivery | Information | Safety | Other";
export const STEPS =
  "Before coming | Welcome | Advice | Ordering | Waiting | How they were served | What they got | The place | Payment | Delivery | Leaving and afterwards";
export const SEVERITIES = "1 · harm or danger | 2 · customer upset | 3 · plain complaint | 4 · small remark";
export const WAYS =
  "In person | Phone | Mail or letter | Web or review site | Social media | Web or review site, for everybody to read | Social media, for everybody to read";

export const COMMANDS = `
  **/complaint [what the customer said]**
  Saves what a customer complained about, at once.
  **/feedback [what the customer said]**
  Saves anything a customer said: a complaint, a compliment, a suggestion; or what you had to fight.
  **/bellhop cases [mine | unit | theme name | words | C-118]**
  Lists the cases that you may see, or opens one.
  **/win [what was done]**
  Saves something done that a customer will remember, and shows it to the team.
  **/bellhop channel here [unit] | off [unit]**
  Shows the cards of a unit in this channel, or stops showing them.
  **/bellhop themes**
  Shows what cases can be about, and lets you add, rename and retire themes.
  **/bellhop steps**
  Shows the steps of your service, and lets you add, rename and retire them.
  **/bellhop authority**
  Shows and sets what each role may decide alone while a customer is still there.
  **/bellhop hours [unit]**
  Shows when a unit is open and when it is quiet; managers change it.
  **/bellhop closed [24–26 Dec] [unit] | remove 24 Dec [unit] | suggest GB [unit] | import [unit]**
  Shows the days on which a unit is closed; managers add and remove them, import a calendar, or have holidays suggested.
  **/bellhop away [3–10 Dec]**
  Says when you are away: nothing is sent to you then.
  **/bellhop pause [until Monday | for 2 hours | off]**
  Holds back what you did not ask for, until then.
  **/bellhop working [Mon–Fri | Mon–Thu 9–17, Fri 9–13]**
  Shows and changes on which days and at which hours you work.
  **/bellhop shifts [person,unit,start,end …]**
  Imports who works when: a line for each shift, pasted.
  **/bellhop budget [10]**
  Shows how many messages a week people get that they did not ask for; champions and admins change it.
  **/bellhop reminders [unit]**
  Shows a unit’s next daily reminders: skip one, add a sentence, switch them off.
  **/bellhop deliveries [unit]**
  Says what was sent by itself, what waits, and what was skipped or failed, and why.
  **/bellhop link [me | code]**
  Links another workspace or Teams tenant to your organization, or another account to you.
  **/bellhop unlink**
  Makes this workspace an organization of its own again.
  **/bellhop help**
  Lists the commands.`;
export const COMMANDS_AT_HOME = `
  **/complaint [what the customer said]:** Saves what a customer complained about, at once.
  **/feedback [what the customer said]:** Saves anything a customer said: a complaint, a compliment, a suggestion; or what you had to fight.
  **/bellhop cases [mine | unit | theme name | words | C-118]:** Lists the cases that you may see, or opens one.
  **/win [what was done]:** Saves something done that a customer will remember, and shows it to the team.
  **/bellhop channel here [unit] | off [unit]:** Shows the cards of a unit in this channel, or stops showing them.
  **/bellhop themes:** Shows what cases can be about, and lets you add, rename and retire themes.
  **/bellhop steps:** Shows the steps of your service, and lets you add, rename and retire them.
  **/bellhop authority:** Shows and sets what each role may decide alone while a customer is still there.
  **/bellhop hours [unit]:** Shows when a unit is open and when it is quiet; managers change it.
  **/bellhop closed [24–26 Dec] [unit] | remove 24 Dec [unit] | suggest GB [unit] | import [unit]:** Shows the days on which a unit is closed; managers add and remove them, import a calendar, or have holidays suggested.
  **/bellhop away [3–10 Dec]:** Says when you are away: nothing is sent to you then.
  **/bellhop pause [until Monday | for 2 hours | off]:** Holds back what you did not ask for, until then.
  **/bellhop working [Mon–Fri | Mon–Thu 9–17, Fri 9–13]:** Shows and changes on which days and at which hours you work.
  **/bellhop shifts [person,unit,start,end …]:** Imports who works when: a line for each shift, pasted.
  **/bellhop budget [10]:** Shows how many messages a week people get that they did not ask for; champions and admins change it.
  **/bellhop reminders [unit]:** Shows a unit’s next daily reminders: skip one, add a sentence, switch them off.
  **/bellhop deliveries [unit]:** Says what was sent by itself, what waits, and what was skipped or failed, and why.
  **/bellhop link [me | code]:** Links another workspace or Teams tenant to your organization, or another account to you.
  **/bellhop unlink:** Makes this workspace an organization of its own again.
  **/bellhop help:** Lists the commands.`;
