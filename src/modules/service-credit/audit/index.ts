import { auditPackages } from "./audit"

/** Whether everything follows from the ledger. */
export const reads = { auditPackages }
