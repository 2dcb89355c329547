import Medusa from "@medusajs/js-sdk"
import {
  isRefused,
  packages,
  type Packages,
  type Quote,
  type RefusalCode,
  type StoreClientPackage,
} from "medusa-plugin-service-packages/client"

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
const holds = <_T extends true>() => undefined

const shop = packages(new Medusa({ baseUrl: "http://localhost:9000", publishableKey: "pk" }))
export const plain: Packages = packages({
  client: { fetch: () => Promise.reject(new Error("away")) },
})

export const left = async (): Promise<number[]> =>
  (await shop.list({ status: ["active"] })).client_packages.map(({ units }) => units.available)

export const pay = async (cart_id: string): Promise<RefusalCode | Quote> => {
  try {
    return (await shop.apply(cart_id)).quote
  } catch (error) {
    if (isRefused(error)) return error.code
    throw error
  }
}

holds<Same<Awaited<ReturnType<typeof plain.retrieve>>["client_package"], StoreClientPackage>>()
holds<Same<Awaited<ReturnType<typeof plain.quote>>["quote"], Quote>>()
holds<Same<Awaited<ReturnType<typeof plain.apply>>["cart"], { id: string }>>()
holds<string extends RefusalCode ? false : true>()
