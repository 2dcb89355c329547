import { Button } from "@medusajs/ui"
import { useFormContext } from "react-hook-form"
import { useFormat } from "../../hooks/use-format"
import { useMessages } from "../../hooks/use-messages"
import type { AddValues } from "./add-values"
import type { AddFacts } from "./use-add-facts"

/** The button that gives the package, and says so: "Sell for €420.00". */
export const SubmitButton = ({ price, offer, isPending }: AddFacts & { isPending: boolean }) => {
  const { t } = useMessages()
  const { money } = useFormat()
  const source = useFormContext<AddValues>().watch("source")
  const amount = price && offer ? money(price.total, offer.currency_code) : null
  return (
    <Button type="submit" size="small" isLoading={isPending}>
      {source === "sale" && amount ? t("add.sellFor", { amount }) : t(`add.submit.${source}`)}
    </Button>
  )
}
