import type {
  BigNumberInput,
  BigNumberValue,
  IPaymentModuleService,
  MedusaContainer,
} from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { capturePaymentWorkflow } from "@medusajs/medusa/core-flows"
import { exactMinus, exactSum, toMinor } from "../../domain/money"
import { halfCaptured } from "../../domain/till"
import { loadCurrencyDigits } from "../services/load-currency-digits"

/** A payment to capture: all of it, or so much. */
export type CapturePayment = { payment_id: string; amount?: BigNumberInput; captured_by?: string }

// Medusa's own type forgets that it may be noted, or not, when a payment was captured.
interface Payments extends Pick<IPaymentModuleService, "retrievePayment" | "capturePayment"> {
  updatePayment(data: { id: string; captured_at: Date | null }): Promise<unknown>
}

const exactOf = (amount: BigNumberValue) => exactSum([Number(amount)])

/**
 * Captures a payment and tells its order, once; what a call that was cut short left half captured is read
 * as it is and brought to its end first. What is noted as captured has been asked of the provider, and
 * is not asked for again.
 */
export const capturePayment = async (
  container: MedusaContainer,
  input: CapturePayment
): Promise<void> => {
  const payments = container.resolve<Payments>(Modules.PAYMENT)
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { payment_id: id, captured_by } = input
  const payment = await payments.retrievePayment(id, { relations: ["captures"] })
  const digits = await loadCurrencyDigits(query, payment.currency_code)
  const amount = exactOf(payment.amount)
  const captured = exactSum((payment.captures ?? []).map((one) => Number(one.amount)))
  const half = halfCaptured({
    amount: toMinor(amount, digits),
    captured: toMinor(captured, digits),
    is_noted: Boolean(payment.captured_at),
    is_cancelled: Boolean(payment.canceled_at),
  })
  if (half === "unnoted") await payments.updatePayment({ id, captured_at: new Date() })
  if (half === "unwritten") {
    await payments.updatePayment({ id, captured_at: null })
    const rest = Number(exactMinus(amount, captured))
    await payments.capturePayment({ payment_id: id, amount: rest, captured_by, is_captured: true })
  }
  // Told without an amount, the order hears of each capture as it is.
  await capturePaymentWorkflow(container).run({
    input: half ? { payment_id: id, captured_by } : input,
  })
}
