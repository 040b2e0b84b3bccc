import { defaultClientConditions, defineConfig } from "vite";

// One build: the page, and the element that it holds for anybody's own page. Files that a page names keep their names.
export default defineConfig({
  base: "./",
  // Other packages by their sources, so that what is never called is left out.
  resolve: { conditions: ["@incident-data/source", ...defaultClientConditions] },
  build: {
    outDir: "dist",
    target: "es2022",
    modulePreload: false,
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: { page: "index.html", "incident-explorer": "src/element.ts" },
      preserveEntrySignatures: "strict",
      output: {
        entryFileNames: "[name].js",
        chunkFileNames: "assets/[name]-[hash].js",
        assetFileNames: "assets/[name]-[hash][extname]",
      },
    },
  },
  worker: { format: "es", rolldownOptions: { output: { entryFileNames: "assets/[name]-[hash].js" } } },
});
