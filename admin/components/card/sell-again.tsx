import { useState } from "react"
import { Button } from "@medusajs/ui"
import type { AdminClientPackage } from "../../../src/types/http/client-package"
import { useMe } from "../../hooks/use-me"
import { useMessages } from "../../hooks/use-messages"
import { useOwnerName } from "../../hooks/use-owner-name"
import { AddPackage } from "../add-package/add-package"

/** Sells the same package once more to the same customer. */
export const SellAgain = ({ client_package }: { client_package: AdminClientPackage }) => {
  const { t } = useMessages()
  const { can } = useMe()
  const [isOpen, setIsOpen] = useState(false)
  const nameOf = useOwnerName()
  const { template_id, customer_id: id, title } = client_package
  if (!can("sell") || template_id === null) return null
  return (
    <>
      <Button
        size="small"
        variant="secondary"
        aria-label={t("card.sellAgainLabel", { title })}
        onClick={() => setIsOpen(true)}
      >
        {t("card.sellAgain")}
      </Button>
      <AddPackage
        open={isOpen}
        onOpenChange={setIsOpen}
        customer={{ id, name: nameOf(client_package) ?? id }}
        template_id={template_id}
      />
    </>
  )
}
