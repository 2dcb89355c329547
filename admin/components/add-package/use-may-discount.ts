import { useFormContext } from "react-hook-form"
import { useMe } from "../../hooks/use-me"
import type { AddValues } from "./add-values"

/** Whether something may come off the price of what is chosen: there is one, and one's role may go below it. */
export const useMayDiscount = (): boolean => {
  const { discount_limit } = useMe()
  const { kind, source } = useFormContext<AddValues>().watch()
  return kind === "template" && source !== "complimentary" && discount_limit > 0
}
