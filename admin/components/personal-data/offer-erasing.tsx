import { Button } from "@medusajs/ui"
import type { AdminClientPackage } from "../../../src/types/http/client-package"
import { useMe } from "../../hooks/use-me"
import { useMessages } from "../../hooks/use-messages"
import { useOwnerName } from "../../hooks/use-owner-name"
import { useDrawers } from "../acts/use-drawers"
import { PersonalDataDrawer } from "./personal-data-drawer"

/** Offers to forget the customer of a package whom Medusa has deleted: she has no page any more. */
export const OfferErasing = ({ client_package }: { client_package: AdminClientPackage }) => {
  const { t } = useMessages()
  const { can } = useMe()
  const nameOf = useOwnerName()
  const drawers = useDrawers<"data">()
  const { customer_id, attention, customer_erased_at } = client_package
  const isOffered = attention?.code === "customer_deleted" && customer_erased_at === null
  if (!can("settings") || !(isOffered || drawers.name)) return null
  return (
    <>
      {isOffered && (
        <Button size="small" variant="secondary" onClick={() => drawers.show("data")}>
          {t("person.title")}
        </Button>
      )}
      {drawers.name && (
        <PersonalDataDrawer
          key={drawers.turn}
          customer_id={customer_id}
          name={nameOf(client_package) ?? customer_id}
          {...drawers.drawer}
        />
      )}
    </>
  )
}
