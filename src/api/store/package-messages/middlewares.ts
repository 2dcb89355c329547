import { type MiddlewareRoute, validateAndTransformBody } from "@medusajs/framework/http"
import { StoreUnsubscribe, UpdateMessagePreferences } from "../../messages"
import { signedIn } from "../signed-in"

/** Sign-in and input of what a customer chooses to hear of. */
export const storePackageMessageMiddlewares: MiddlewareRoute[] = [
  { methods: ["GET"], matcher: "/store/package-messages", middlewares: [...signedIn] },
  {
    methods: ["POST"],
    matcher: "/store/package-messages",
    middlewares: [...signedIn, validateAndTransformBody(UpdateMessagePreferences)],
  },
  {
    methods: ["POST"],
    matcher: "/store/package-messages/unsubscribe",
    middlewares: [validateAndTransformBody(StoreUnsubscribe)],
  },
]
