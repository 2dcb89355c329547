import { useState } from "react"
import type { AdminClientPackage } from "../../../src/types/http/client-package"
import type { AdminActOnClientPackagesResponse } from "../../../src/types/http/batch"
import { ActResults } from "./act-results"
import { ExtendPickedDrawer } from "./extend-picked-drawer"
import { FreezePickedDrawer } from "./freeze-picked-drawer"
import type { Act } from "./use-commands"

type Props = {
  act: Act | null
  picked: readonly AdminClientPackage[]
  onClose: (isDone: boolean) => void
}

/** Does the same with several packages, and then says what became of each. */
export const ActOnPicked = ({ act, picked, onClose }: Props) => {
  const [done, setDone] = useState<AdminActOnClientPackagesResponse | null>(null)
  if (act === null) return null
  const close = () => {
    setDone(null)
    onClose(done !== null)
  }
  if (done) return <ActResults results={done.results} picked={picked} onClose={close} />
  const props = { picked, onClose: close, onDone: setDone }
  if (act === "extend") return <ExtendPickedDrawer {...props} />
  return <FreezePickedDrawer {...props} act={act} />
}
