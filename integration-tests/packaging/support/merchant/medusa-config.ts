import { defineConfig } from "@medusajs/framework/utils"

// Which plugins the merchant has is said when a command is run: the suites share one installation.
const plugins: { resolve: string; options: Record<string, unknown> }[] = JSON.parse(
  process.env.PLUGINS ?? "[]"
)

export default defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    http: {
      storeCors: "http://localhost:8000",
      adminCors: "http://localhost:9000",
      authCors: "http://localhost:8000,http://localhost:9000",
      jwtSecret: "the-merchants-own",
      cookieSecret: "the-merchants-own",
    },
  },
  admin: { disable: process.env.MERCHANTS_ADMIN === "off" },
  plugins,
})
