import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { UpdateMessagePreferences } from "../../types/http/message"
import type { StoreApplyPackageCredits } from "../../types/http/quote"
import type { CancelOptions, Packages } from "../packages"
import { packageKeys, packageQueries } from "./queries"

type Queries = ReturnType<typeof packageQueries>

/** What a hook can be told beside its question: `enabled: false` waits. */
export type HookOptions = { enabled?: boolean; staleTime?: number }

/** Hooks over a client of the packages: made once, beside the client, and used in every component. */
export const packageHooks = <Cart>(client: Packages<Cart>) => {
  const queries = packageQueries(client)

  // What paying, or not paying, with sessions moves: her packages, what was used, and every cart's quote.
  const useAfterwards = () => {
    const cache = useQueryClient()
    return async () => {
      await Promise.all([
        cache.invalidateQueries({ queryKey: packageKeys.hers }),
        cache.invalidateQueries({ queryKey: packageKeys.quotes }),
      ])
    }
  }

  return {
    useOffers: (query?: Parameters<Queries["offers"]>[0], options: HookOptions = {}) =>
      useQuery({ ...queries.offers(query), ...options }),
    usePackages: (query?: Parameters<Queries["list"]>[0], options: HookOptions = {}) =>
      useQuery({ ...queries.list(query), ...options }),
    usePackage: (id: string, options: HookOptions = {}) =>
      useQuery({ ...queries.retrieve(id), ...options }),
    usePackageHistory: (
      id: string,
      query?: Parameters<Queries["history"]>[1],
      options: HookOptions = {}
    ) => useQuery({ ...queries.history(id, query), ...options }),
    useRedemptions: (query?: Parameters<Queries["redemptions"]>[0], options: HookOptions = {}) =>
      useQuery({ ...queries.redemptions(query), ...options }),
    useCancelPreview: (id: string, options: HookOptions = {}) =>
      useQuery({ ...queries.cancelPreview(id), ...options }),
    useMessages: (options: HookOptions = {}) => useQuery({ ...queries.messages(), ...options }),
    useQuote: (cart_id: string, options: HookOptions = {}) =>
      useQuery({ ...queries.quote(cart_id), ...options }),
    /** Pays lines of a cart with sessions. */
    useApply: (cart_id: string) =>
      useMutation({
        mutationFn: (body?: StoreApplyPackageCredits) => client.apply(cart_id, body),
        onSettled: useAfterwards(),
      }),
    /** Pays with money instead. */
    useDecline: (cart_id: string) =>
      useMutation({
        mutationFn: (query?: { line_item_id?: string }) => client.decline(cart_id, query),
        onSettled: useAfterwards(),
      }),
    /** Chooses what she hears of; the answer is what is shown from then on. */
    useChooseMessages: () => {
      const cache = useQueryClient()
      return useMutation({
        mutationFn: (preferences: UpdateMessagePreferences["preferences"]) =>
          client.chooseMessages(preferences),
        onSuccess: (answer) => cache.setQueryData(packageKeys.messages, answer),
      })
    },
    /** Cancels a booking. */
    useCancel: () =>
      useMutation({
        mutationFn: ({ id, ...options }: CancelOptions & { id: string }) =>
          client.cancel(id, options),
        onSettled: useAfterwards(),
      }),
  }
}
