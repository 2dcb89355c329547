import { runTogether } from "../../support/medusa-suite"

runTogether(__dirname)
