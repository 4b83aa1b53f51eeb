const { MetadataStorage } = require("@medusajs/framework/mikro-orm/core")

// Each test file loads the models anew; what an earlier file registered would count as a second definition.
MetadataStorage.clear()

// Medusa tells much at boot; LOG_LEVEL=info brings it back.
process.env.LOG_LEVEL ??= "error"
process.env.MEDUSA_DISABLE_TELEMETRY ??= "1"
