import { defineConfig, loadEnv } from "@medusajs/framework/utils"
import type { PluginOptions } from "./src/types/options"

loadEnv(process.env.NODE_ENV ?? "development", process.cwd())

/** This repository is its own host app: the demo and the tests run the plugin from its sources. */
const options: PluginOptions = {
  time_zone: "Europe/Berlin",
  unpaid_providers: [],
  ...(JSON.parse(process.env.SERVICE_PACKAGES_OPTIONS ?? "{}") as PluginOptions),
}

// Several processes share a shop's events, workflows and locks over Redis; one keeps them in memory.
const redisUrl = process.env.REDIS_URL
const redis = redisUrl
  ? [
      { resolve: "@medusajs/medusa/event-bus-redis", options: { redisUrl } },
      { resolve: "@medusajs/medusa/workflow-engine-redis", options: { redis: { redisUrl } } },
      {
        resolve: "@medusajs/medusa/locking",
        options: {
          providers: [
            {
              resolve: "@medusajs/medusa/locking-redis",
              id: "locking-redis",
              is_default: true,
              options: { redisUrl },
            },
          ],
        },
      },
    ]
  : []

// Who sends the shop's e-mails, where somebody names him.
const providers = process.env.NOTIFICATION_PROVIDERS
const notification = providers
  ? [
      {
        resolve: "@medusajs/medusa/notification",
        options: {
          providers: JSON.parse(providers) as { resolve: string; id: string; options: object }[],
        },
      },
    ]
  : []

export default defineConfig({
  admin: {
    disable: process.env.DISABLE_ADMIN === "true",
    // Two demos that prepare the same packages for the browser in the same folder break each other's.
    vite: () => ({
      cacheDir: process.env.ADMIN_CACHE_DIR,
      // What is found only when a screen first asks for it makes the bundler reload every page.
      optimizeDeps: {
        include: [
          "@medusajs/admin-sdk",
          "@medusajs/dashboard/components",
          "@medusajs/dashboard/hooks",
          "@medusajs/dashboard/lib",
          "@medusajs/icons",
          "bignumber.js",
          "chart.js",
          "luxon",
          "react-hook-form",
        ],
      },
    }),
  },
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    workerMode: (process.env.MEDUSA_WORKER_MODE ?? "shared") as "shared" | "worker" | "server",
    http: {
      storeCors: process.env.STORE_CORS ?? "http://localhost:8000",
      adminCors: process.env.ADMIN_CORS ?? "http://localhost:9000",
      authCors: process.env.AUTH_CORS ?? "http://localhost:8000,http://localhost:9000",
      jwtSecret: process.env.JWT_SECRET ?? "only-for-the-demo",
      cookieSecret: process.env.COOKIE_SECRET ?? "only-for-the-demo",
    },
  },
  // What a suite gives the shop besides.
  plugins: JSON.parse(process.env.MERCHANTS_PLUGINS ?? "[]") as {
    resolve: string
    options: Record<string, unknown>
  }[],
  modules: [
    ...notification,
    { resolve: "./src/modules/package-template", options },
    { resolve: "./src/modules/service-credit", options },
    ...redis,
  ],
})
