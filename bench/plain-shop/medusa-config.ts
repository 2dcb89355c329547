import { defineConfig } from "@medusajs/framework/utils"

/** The same shop without the plugin: what the bench divides by. */
export default defineConfig({
  admin: { disable: true },
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    workerMode: "shared",
    http: {
      storeCors: "http://localhost:8000",
      adminCors: "http://localhost:9000",
      authCors: "http://localhost:8000,http://localhost:9000",
      jwtSecret: "only-for-the-bench",
      cookieSecret: "only-for-the-bench",
    },
  },
})
