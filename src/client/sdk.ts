/** What goes with a call to Medusa's fetch: `cache` and Next's `next` too, headers for what a server calls. */
export type CallOptions = {
  headers?: Record<string, string>
  signal?: AbortSignal
  cache?: "default" | "force-cache" | "no-cache" | "no-store" | "only-if-cached" | "reload"
  next?: { revalidate?: number | false; tags?: string[] }
}

/** What is used of a js-sdk instance: every version from 2.18 on has it. */
export type MedusaSdk = {
  client: {
    fetch<Answer>(
      path: string,
      init: CallOptions & { method: string; query?: object; body?: object }
    ): Promise<Answer>
  }
}

/** The cart as the types of this js-sdk instance have it. */
export type CartOf<Sdk> = Sdk extends {
  store: { cart: { retrieve(...args: never[]): Promise<{ cart: infer Cart }> } }
}
  ? Cart
  : { id: string }
