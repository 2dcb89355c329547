import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import {
  createCustomerAccountWorkflow,
  createUserAccountWorkflow,
} from "@medusajs/medusa/core-flows"
import { SERVICE_CREDIT_MODULE } from "../../src/modules/service-credit"
import type { ServiceCreditModuleService } from "../../src/modules/service-credit/service"

/** Somebody who can sign in. */
export type Login = { email: string; password: string }
/** The people of the studio. */
export type People = { admin: Login; staff: Login; customers: (Login & { id: string })[] }

// Known to everybody who reads this file: for a demo on the own machine and for tests, never for a shop.
const DEMO_PASSWORD = "studio-elbe-demo"

const login = (name: string): Login => ({
  email: `${name.toLowerCase()}@studio-elbe.example`,
  password: DEMO_PASSWORD,
})

/** Hires an owner and a staff member, and opens accounts for the first customers. */
export const invitePeople = async (container: MedusaContainer): Promise<People> => {
  const customers: People["customers"] = []
  for (const [first, last] of [
    ["Anna", "Albers"],
    ["Ben", "Brandt"],
    ["Clara", "Claussen"],
    ["David", "Dierks"],
  ] as const) {
    customers.push({ id: await openAccount(container, first, last), ...login(first) })
  }
  return {
    admin: await hire(container, "Mia", "Elbe", "owner"),
    staff: await hire(container, "Eva", "Ebert", "staff"),
    customers,
  }
}

const openAccount = async (container: MedusaContainer, first_name: string, last_name: string) => {
  const { email, password } = login(first_name)
  const [present] = await container
    .resolve(Modules.CUSTOMER)
    .listCustomers({ email, has_account: true })
  if (present) return present.id
  const authIdentityId = await identity(container, { email, password })
  const { result } = await createCustomerAccountWorkflow(container).run({
    input: { authIdentityId, customerData: { email, first_name, last_name } },
  })
  return result.id
}

/** Gives a new admin user an account and the role; the user keeps both when hired again. */
export const hire = async (
  container: MedusaContainer,
  first_name: string,
  last_name: string,
  role: "owner" | "manager" | "staff"
): Promise<Login> => {
  const { email, password } = login(first_name)
  const [present] = await container.resolve(Modules.USER).listUsers({ email })
  if (present) return { email, password }
  const { result: user } = await createUserAccountWorkflow(container).run({
    input: {
      authIdentityId: await identity(container, { email, password }),
      userData: { email, first_name, last_name },
    },
  })
  await container
    .resolve<ServiceCreditModuleService>(SERVICE_CREDIT_MODULE)
    .createPackageStaffRoles([{ user_id: user.id, role }])
  return { email, password }
}

// An identity without its account is what a seed that was interrupted leaves behind.
const identity = async (container: MedusaContainer, { email, password }: Login) => {
  const auth = container.resolve(Modules.AUTH)
  const [left] = await auth.listProviderIdentities({ entity_id: email, provider: "emailpass" })
  if (left?.auth_identity_id) return left.auth_identity_id
  const { authIdentity, error } = await auth.register("emailpass", { body: { email, password } })
  if (!authIdentity) {
    throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, `${email} cannot sign up: ${error}`)
  }
  return authIdentity.id
}
