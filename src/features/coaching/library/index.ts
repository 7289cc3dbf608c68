export { coachingSkills, type QuestionId } from "./catalog.ts";
export { chooseQuestion } from "./choose.ts";
export { isQuestionId, questionText } from "./questions.ts";
