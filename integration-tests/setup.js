const { MetadataStorage } = require("@medusajs/framework/mikro-orm/core")

// Each spec file loads the models anew; what an earlier file left in the registry would clash.
MetadataStorage.clear()
