import { loadSuites } from "../../support/together"

loadSuites(__dirname)
