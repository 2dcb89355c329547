import { useCallback } from "react"
import type { AdminClientPackage } from "../../src/types/http/client-package"
import { useMessages } from "./use-messages"

type Owned = Pick<AdminClientPackage, "customer_name" | "customer_email" | "customer_erased_at">

/** What the customer of a package is called; null where nobody knows. */
export const useOwnerName = () => {
  const { t } = useMessages()
  return useCallback(
    ({ customer_name, customer_email, customer_erased_at }: Owned): string | null =>
      customer_name ??
      customer_email ??
      (customer_erased_at === null ? null : t("person.erasedCustomer")),
    [t]
  )
}
