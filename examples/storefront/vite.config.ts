import { defineConfig } from "vite"

export default defineConfig({
  server: { port: 8000 },
  // In the plugin's own repository the package is a link; it is taken as if it were installed.
  resolve: { preserveSymlinks: true },
})
