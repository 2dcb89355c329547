import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { useUser } from "@medusajs/dashboard/hooks"
import { sdk } from "../lib/sdk"
import { queryKeys } from "../lib/query-keys"

/** A page of those who can sign in to the admin. */
export const useUsers = (query: { limit: number; offset: number }) =>
  useQuery({
    queryKey: queryKeys.of("users", query),
    queryFn: () =>
      sdk.admin.user.list({ ...query, fields: "id,email,first_name,last_name", order: "email" }),
    placeholderData: keepPreviousData,
  })

/** The id of the user who is signed in. */
export const useOwnId = (): string | undefined => useUser("me").user?.id
