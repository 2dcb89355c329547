import { runTogether } from "../../support/medusa-suite"
import { openPostOffice } from "../../support/post-office"

openPostOffice()
runTogether(__dirname)
