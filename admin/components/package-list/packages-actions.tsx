import { useState } from "react"
import { Button } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { useMe } from "../../hooks/use-me"
import { useMessages } from "../../hooks/use-messages"
import { AddPackage } from "../add-package/add-package"
import { GiveToMany } from "../give-to-many/give-to-many"

/** What is begun from the list: a package for one customer, or the same for many. */
export const PackagesActions = () => {
  const { t } = useMessages()
  const { can } = useMe()
  const [open, setOpen] = useState<"one" | "many" | null>(null)
  const close = (isOpen: boolean) => !isOpen && setOpen(null)
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Button size="small" variant="transparent" asChild>
        <Link to="/service-packages/batches">{t("list.filter.batch")}</Link>
      </Button>
      {can("grant") && (
        <Button size="small" variant="secondary" onClick={() => setOpen("many")}>
          {t("many.open")}
        </Button>
      )}
      {(can("sell") || can("grant")) && (
        <Button size="small" variant="secondary" onClick={() => setOpen("one")}>
          {t("add.heading")}
        </Button>
      )}
      <GiveToMany open={open === "many"} onOpenChange={close} />
      <AddPackage open={open === "one"} onOpenChange={close} />
    </div>
  )
}
