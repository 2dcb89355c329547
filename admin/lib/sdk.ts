import Medusa from "@medusajs/js-sdk"

/** Where the shop's server answers, as the dashboard was built for. */
export const backendUrl = __BACKEND_URL__ ?? "/"

/** Medusa's own client, signed in the way the dashboard is. */
export const sdk = new Medusa({
  baseUrl: backendUrl,
  auth: {
    type: __AUTH_TYPE__ ?? "session",
    jwtTokenStorageKey: __JWT_TOKEN_STORAGE_KEY__ || undefined,
  },
})
