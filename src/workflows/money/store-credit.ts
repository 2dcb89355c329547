import type { MedusaContainer } from "@medusajs/framework/types"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"

/** The module that Medusa's loyalty plugin keeps its store credit in. */
const STORE_CREDIT_MODULE = "store_credit"

// A transaction of an account carries what it was for: by it a credit is told from another one.
const REFERENCE = "client_package"

type Account = { id: string }

/** What is used of the loyalty plugin's module; the plugin is nobody's dependency here. */
type StoreCreditModule = {
  listStoreCreditAccounts: (filters: {
    customer_id: string
    currency_code: string
  }) => Promise<Account[]>
  createStoreCreditAccounts: (account: {
    customer_id: string
    currency_code: string
  }) => Promise<Account>
  listAccountTransactions: (filters: {
    reference: string
    reference_id: string
  }) => Promise<{ id: string }[]>
  creditAccounts: (
    credits: {
      account_id: string
      amount: number
      reference: string
      reference_id: string
      note: string
    }[]
  ) => Promise<unknown>
}

/** True when the shop has Medusa's loyalty plugin, and so accounts for store credit. */
export const hasStoreCredit = (container: MedusaContainer): boolean =>
  container.hasRegistration(STORE_CREDIT_MODULE)

/**
 * Puts what a package was ended with onto its customer's account, once: what was written down decides,
 * so a repeated call does what an interrupted one has left.
 */
export const payOutStoreCredit = async (
  container: MedusaContainer,
  client_package_id: string
): Promise<void> => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  await credits.withLock(
    `store-credit:${client_package_id}`,
    async () => await payOut(container, client_package_id)
  )
}

const payOut = async (container: MedusaContainer, client_package_id: string) => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const accounts: StoreCreditModule = container.resolve(STORE_CREDIT_MODULE)
  const of = { reference: REFERENCE, reference_id: client_package_id }
  const [{ payments }, sold, before] = await Promise.all([
    credits.listPackagePayments(client_package_id),
    credits.retrievePackage({ id: client_package_id }),
    accounts.listAccountTransactions(of),
  ])
  const refund = payments.find(({ kind, method }) => kind === "refund" && method === "store_credit")
  if (!refund || !sold || before.length) return await credits.forgetPayout({ client_package_id })
  const { customer_id, currency_code, title } = sold
  const [account] = await accounts.listStoreCreditAccounts({ customer_id, currency_code })
  const { id: account_id } =
    account ?? (await accounts.createStoreCreditAccounts({ customer_id, currency_code }))
  await accounts.creditAccounts([{ account_id, amount: refund.amount, note: title, ...of }])
  await credits.forgetPayout({ client_package_id })
}
