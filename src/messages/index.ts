export { renderMessage, type Rendered } from "./render"
export { MESSAGE_LANGUAGES } from "./words"
export { sampleFacts } from "./sample"
