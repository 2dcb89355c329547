const { MetadataStorage } = require("@medusajs/framework/mikro-orm/core")

// Each spec file loads the models anew; what an earlier file left in the registry would clash.
MetadataStorage.clear()

// As a server Medusa delivers events but starts no scheduled job: jobs run when a test calls them.
// It has to be said here, before medusa-config is read.
process.env.MEDUSA_WORKER_MODE ??= "server"

// Medusa's logger tells every event; a test run shows what went wrong.
process.env.LOG_LEVEL ??= "warn"

// Here Medusa keeps events, workflows and locks in memory. Only the processes of the suite on Redis
// share one, and are told so when they start.
if (process.env.REDIS_URL) {
  process.env.SHARED_REDIS_URL = process.env.REDIS_URL
  delete process.env.REDIS_URL
}
