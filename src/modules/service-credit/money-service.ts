import { DeskService } from "./desk-service"

/** The part of the ledger that books what was paid for packages and what goes back. */
export class MoneyService extends DeskService {}
