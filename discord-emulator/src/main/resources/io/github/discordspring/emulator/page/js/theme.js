// Not a module: it runs before the first paint, so that a dark system never sees a white flash
(() => {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const apply = () => { document.documentElement.dataset.bsTheme = dark.matches ? 'dark' : 'light'; };
  dark.addEventListener('change', apply);
  apply();
})();
