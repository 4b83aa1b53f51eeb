const { MetadataStorage } = require("@medusajs/framework/mikro-orm/core")

// Each test file loads the models anew; what an earlier file registered would count as a second definition.
MetadataStorage.clear()
