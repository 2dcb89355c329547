import { FocusModal, IconButton, Kbd } from "@medusajs/ui"
import { XMark } from "@medusajs/icons"
import { useMessages } from "../../hooks/use-messages"

const KEY = "esc"

/** The head of a modal: Medusa's own, whose button to close it says nothing to a screen reader, with a name. */
export const ModalHeader = () => {
  const { t } = useMessages()
  return (
    <div className="border-ui-border-base flex items-center gap-x-2 border-b px-4 py-2">
      <FocusModal.Close asChild>
        <IconButton type="button" size="small" variant="transparent" aria-label={t("common.close")}>
          <XMark />
        </IconButton>
      </FocusModal.Close>
      <Kbd>{KEY}</Kbd>
    </div>
  )
}
