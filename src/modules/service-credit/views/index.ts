import { countSold } from "./count-sold"
import { exportPackages } from "./export-packages"
import { readHistory } from "./history"
import { listPackages } from "./list-packages"
import { retrievePackage } from "./retrieve-package"

/** Packages as people see them: lists, one of them, its history, a table of many. */
export const reads = {
  listPackages,
  exportPackages,
  countSold,
  retrievePackage,
  listPackageHistory: readHistory,
}
