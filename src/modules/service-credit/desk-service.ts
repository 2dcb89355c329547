import { PackageService } from "./package-service"

/** The part of the ledger that uses sessions without a checkout and gives them back. */
export class DeskService extends PackageService {}
