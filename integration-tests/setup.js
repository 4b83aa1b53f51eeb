const { MetadataStorage } = require("@medusajs/framework/mikro-orm/core")

// Each test file loads the models anew; what an earlier file registered would count as a second definition.
MetadataStorage.clear()

// Medusa tells much at boot; LOG_LEVEL=info brings it back. Where the log is kept to be scanned (LOG_DIR), it may say all.
process.env.LOG_LEVEL ??= process.env.LOG_DIR ? "silly" : "error"
process.env.MEDUSA_DISABLE_TELEMETRY ??= "1"
