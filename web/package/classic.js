// For pages that take plain scripts alone: it loads the module that stands beside it.
import(/* webpackIgnore: true */ /* @vite-ignore */ new URL('./lesson-worksheet.js', document.currentScript.src).href);
