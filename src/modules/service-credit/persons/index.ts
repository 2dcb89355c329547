import { eraseCustomer } from "./erase-customer"
import { countHoldings, exportCustomer, listMessagesOf } from "./export-customer"

/** How a customer is forgotten. */
export const commands = { eraseCustomer }

/** What is known of her. */
export const reads = { exportCustomer, countHoldings, listMessagesOf }
