import { MoneyService } from "./money-service"

/** The part of the ledger that does one thing to many packages or customers. */
export class BatchService extends MoneyService {}
