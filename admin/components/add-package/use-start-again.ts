import { useFormContext } from "react-hook-form"
import { NONE, type AddValues } from "./add-values"

/** Forgets what was said about another package: its price, its end, what of it was used. */
export const useStartAgain = () => {
  const { setValue, clearErrors } = useFormContext<AddValues>()
  return () => {
    setValue("price", null)
    setValue("paid", null)
    setValue("discount", "")
    setValue("expiry", { kind: "usual" })
    setValue("use_now", NONE)
    clearErrors()
  }
}
