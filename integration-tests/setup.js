const { MetadataStorage } = require("@medusajs/framework/mikro-orm/core")

// Each spec file loads the models anew; what an earlier file left in the registry would clash.
MetadataStorage.clear()

// As a server Medusa delivers events but starts no scheduled job: jobs run when a test calls them.
// It has to be said here, before medusa-config is read.
process.env.MEDUSA_WORKER_MODE ??= "server"

// Medusa's logger tells every event; a test run shows what went wrong.
process.env.LOG_LEVEL ??= "warn"
