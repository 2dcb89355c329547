import type { PropsWithChildren } from "react"
import { RouteFocusModal } from "@medusajs/dashboard/components"
import { useMe } from "../../../hooks/use-me"
import { CallError } from "../../../lib/call"
import { Trouble } from "../../common/trouble"

const FORBIDDEN = new CallError("", 403, "forbidden", {})

/** The editor's place over a page; who may not write templates is told whom to ask. */
export const EditorModal = ({ children }: PropsWithChildren) => {
  const { can, isSuccess } = useMe()
  return (
    <RouteFocusModal>
      {isSuccess && !can("edit") ? <Trouble error={FORBIDDEN} /> : children}
    </RouteFocusModal>
  )
}
