// Not a module: it runs before the first paint, so that a dark system never sees a white flash
(() => {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const apply = () => {
    const chosen = localStorage.getItem('theme');
    document.documentElement.dataset.bsTheme = chosen || (dark.matches ? 'dark' : 'light');
  };
  /** `dark`, `light`, or nothing for what the system has. */
  window.chooseTheme = (theme) => {
    localStorage.setItem('theme', theme);
    apply();
  };
  dark.addEventListener('change', apply);
  apply();
})();
