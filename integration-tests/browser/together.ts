import { runInOneOffice } from "../support/screens/office-suite"

// Before anything is on sale.
runInOneOffice(__dirname, "first-package")
