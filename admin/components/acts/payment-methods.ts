import { useMessages } from "../../hooks/use-messages"

/** How money is received at a desk; the server takes any other word, too. */
export const PAYMENT_METHODS = ["cash", "card", "transfer", "other"] as const

const NAMES: Record<string, string> = {
  cash: "acts.method.cash",
  card: "acts.method.card",
  transfer: "acts.method.transfer",
  other: "acts.method.other",
  store_credit: "acts.refund.store_credit",
  pp_system_default: "acts.method.manual",
}

// pp_stripe_stripe → Stripe, pp_paypal-eu_main → Paypal eu
const providerName = (id: string) => {
  const [name = ""] = id.replace(/^pp_/, "").split("_")
  const words = name.replaceAll("-", " ")
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** What a way of paying is called; a payment provider by its own name. */
export const usePaymentMethod = () => {
  const { t } = useMessages()
  return (method: string): string => {
    const name = NAMES[method]
    if (name) return t(name)
    return method.startsWith("pp_") ? providerName(method) : method
  }
}
