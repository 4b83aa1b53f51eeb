const { defineConfig } = require("@medusajs/framework/utils")

/** As the example store, but nothing of the plugin: as many payment methods by the same names, which do nothing. */
module.exports = defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    cookieOptions: { secure: false },
    http: {
      storeCors: process.env.STORE_CORS,
      adminCors: process.env.ADMIN_CORS,
      authCors: process.env.AUTH_CORS,
      jwtSecret: "only-for-the-demo",
      cookieSecret: "only-for-the-demo",
    },
  },
  admin: { disable: true },
  modules: [
    {
      resolve: "@medusajs/medusa/payment",
      options: {
        providers: ["house", "kuroneko"].map((id) => ({ resolve: "./src/providers/stand-in", id, options: {} })),
      },
    },
  ],
})
