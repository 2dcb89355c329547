import { useEffect, useRef, useState, type KeyboardEvent } from "react"
import { IconButton } from "@medusajs/ui"
import { XMark } from "@medusajs/icons"
import type { AdminClientPackage } from "../../../src/types/http/client-package"
import { useLeaving } from "../../hooks/use-leaving"
import { useMe } from "../../hooks/use-me"
import { useMessages } from "../../hooks/use-messages"
import { CorrectionEdit } from "./correction-edit"
import { EndedEdit } from "./ended-edit"
import { ExpiryEdit } from "./expiry-edit"
import { isOver, whyFixed } from "./what-can-change"

type Props = { client_package: AdminClientPackage; onClose: () => void }

/** Changes a package where it stands: its last day, and how many sessions are used. */
export const EditPanel = ({ client_package, onClose }: Props) => {
  const { t } = useMessages()
  const { can } = useMe()
  const mayLeave = useLeaving()
  const panel = useRef<HTMLElement>(null)
  const [dirty, setDirty] = useState({ expiry: false, correction: false })
  useEffect(() => panel.current?.focus(), [])

  const close = async () => {
    if (await mayLeave(dirty.expiry || dirty.correction)) onClose()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // What is open above the panel, such as a calendar, takes the key for itself.
    if (event.key !== "Escape" || event.defaultPrevented) return
    event.stopPropagation()
    void close()
  }
  const fixed = whyFixed(client_package.status)
  const hasEnded = isOver(client_package)
  const tell = (part: keyof typeof dirty) => (isDirty: boolean) =>
    setDirty((before) => ({ ...before, [part]: isDirty }))

  return (
    <section
      ref={panel}
      tabIndex={-1}
      aria-label={t("edit.label", { title: client_package.title })}
      onKeyDown={onKeyDown}
      className="bg-ui-bg-subtle relative flex flex-col gap-y-6 px-6 py-4 outline-none"
    >
      <IconButton
        size="small"
        variant="transparent"
        className="absolute right-4 top-3"
        aria-label={t("common.close")}
        onClick={() => void close()}
      >
        <XMark />
      </IconButton>
      {fixed && <p className="txt-small text-ui-fg-subtle pr-8">{t(fixed)}</p>}
      {!fixed && can("edit") && hasEnded && (
        <EndedEdit client_package={client_package} onDirty={tell("expiry")} />
      )}
      {!fixed && can("edit") && !hasEnded && (
        <ExpiryEdit client_package={client_package} onDirty={tell("expiry")} />
      )}
      {!fixed && can("correct") && !hasEnded && (
        <CorrectionEdit client_package={client_package} onDirty={tell("correction")} />
      )}
    </section>
  )
}
