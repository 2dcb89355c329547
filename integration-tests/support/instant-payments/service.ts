import { AbstractPaymentProvider, PaymentSessionStatus } from "@medusajs/framework/utils"

const DONE = { data: {} }

/** Captures with the authorisation, so that Medusa never says `payment.captured`. */
export class InstantPayments extends AbstractPaymentProvider {
  static override identifier = "instant"

  // The parent's constructor is protected; Medusa calls this one.
  constructor(container: Record<string, unknown>, options?: Record<string, unknown>) {
    super(container, options)
  }

  async initiatePayment() {
    return { id: "instant", ...DONE }
  }
  async authorizePayment() {
    return { ...DONE, status: PaymentSessionStatus.CAPTURED }
  }
  async getPaymentStatus() {
    return { ...DONE, status: PaymentSessionStatus.CAPTURED }
  }
  async getWebhookActionAndData() {
    return { action: "not_supported" as const }
  }
  async capturePayment() {
    return DONE
  }
  async refundPayment() {
    return DONE
  }
  async cancelPayment() {
    return DONE
  }
  async deletePayment() {
    return DONE
  }
  async retrievePayment() {
    return DONE
  }
  async updatePayment() {
    return DONE
  }
}
