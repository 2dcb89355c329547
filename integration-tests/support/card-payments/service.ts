import type {
  AuthorizePaymentInput,
  AuthorizePaymentOutput,
  InitiatePaymentInput,
} from "@medusajs/framework/types"
import { AbstractPaymentProvider, PaymentSessionStatus } from "@medusajs/framework/utils"

const DONE = { data: {} }

const ANSWERS = {
  authorized: PaymentSessionStatus.AUTHORIZED,
  captured: PaymentSessionStatus.CAPTURED,
  declined: PaymentSessionStatus.ERROR,
  "asks for more": PaymentSessionStatus.REQUIRES_MORE,
} as const

/** What the bank says when it is asked for the money. */
export type BankAnswer = keyof typeof ANSWERS

const isAnswer = (answer: unknown): answer is BankAnswer =>
  typeof answer === "string" && answer in ANSWERS

/** Lets each session say by its data what the bank answers when a cart is completed. */
export class CardPayments extends AbstractPaymentProvider {
  static override identifier = "card"

  // The parent's constructor is protected; Medusa calls this one.
  constructor(container: Record<string, unknown>, options?: Record<string, unknown>) {
    super(container, options)
  }

  async initiatePayment({ data = {} }: InitiatePaymentInput) {
    return { id: "card", data }
  }
  async authorizePayment({ data = {} }: AuthorizePaymentInput): Promise<AuthorizePaymentOutput> {
    if (!isAnswer(data.answer)) throw new Error("A session must say what its bank answers.")
    return { data, status: ANSWERS[data.answer] }
  }
  async getPaymentStatus() {
    return { ...DONE, status: PaymentSessionStatus.PENDING }
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
  async updatePayment({ data = {} }: InitiatePaymentInput) {
    return { data }
  }
}
