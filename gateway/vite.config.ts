import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The pages: one folder an entry. Beside dist's modules, so that the build of one leaves the other alone. */
export default defineConfig({
  root: folder('web'),
  build: {
    outDir: folder('dist/web'),
    emptyOutDir: true,
    rolldownOptions: {
      input: { console: folder('web/console/index.html'), notices: folder('web/notices/index.html') },
      // Packages mark their modules for React's server rendering, which these pages do not use.
      onwarn: (warning, warn) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || warn(warning),
    },
    // The editor is one large chunk, loaded from this machine or its neighbour.
    chunkSizeWarningLimit: 6000,
  },
  worker: { format: 'es' },
});
