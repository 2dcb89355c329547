import type { AdminActOnClientPackagesResponse } from "../../../src/types/http/batch"
import type { AdminClientPackage } from "../../../src/types/http/client-package"

/** What every act on several packages takes. */
export type ActProps = {
  picked: readonly AdminClientPackage[]
  onClose: () => void
  onDone: (answer: AdminActOnClientPackagesResponse) => void
}
