import { useState } from "react"
import { toast } from "@medusajs/ui"
import { useFindPackageServices } from "../../hooks/client-packages"
import { useProblem } from "../../hooks/use-problem"
import { onlyVariant, type CreditOfPackage } from "./usable-credits"
import { useUsing } from "./use-using"

/** Uses a session at once where it pays for one service only; else asks which one it was. */
export const useChoosing = (askWhich: (of: CreditOfPackage) => void) => {
  const say = useProblem()
  const find = useFindPackageServices()
  const { run, isPending } = useUsing()
  const [isLooking, setIsLooking] = useState(false)

  const look = async ({ client_package, credit }: CreditOfPackage) => {
    setIsLooking(true)
    try {
      const services = await find(client_package.id)
      return services.filter(({ service_credit_id }) => service_credit_id === credit.id)
    } finally {
      setIsLooking(false)
    }
  }
  const choose = async (of: CreditOfPackage, take_over = false) => {
    const service_credit_id = of.credit.id
    const body = { service_credit_id, ...(take_over && { take_over }) }
    if (onlyVariant(of.credit.coverage) !== null) return await run(of, body)
    try {
      const [only, ...others] = await look(of)
      if (!only || others.length > 0) return askWhich(of)
      await run(of, { ...body, variant_id: only.variant_id })
    } catch (error) {
      toast.error(say(error))
    }
  }
  return { choose, isPending: isPending || isLooking }
}
