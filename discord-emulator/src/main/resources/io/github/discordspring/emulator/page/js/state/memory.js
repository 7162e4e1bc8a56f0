/** What is kept by the tab, so that two tabs can be two people. */
export function remember(name, value) {
  sessionStorage.setItem(name, value ?? '');
}

export function recall(name) {
  return sessionStorage.getItem(name);
}
