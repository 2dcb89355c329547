import { SessionsBar } from "../common/sessions-bar"
import type { PackageUnitCounts } from "../../../src/types/http/client-package"

/** How many sessions of a package are left, in figures and as a bar. */
export const LeftCell = ({ title, units }: { title: string; units: PackageUnitCounts }) => (
  <div className="flex items-center gap-x-2">
    <span className="min-w-10 tabular-nums">
      {units.available}/{units.granted}
    </span>
    <SessionsBar title={title} {...units} className="w-16" />
  </div>
)
