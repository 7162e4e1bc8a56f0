/** Tells programs from people, as Discord does since it calls bots apps. */
export const AppTag = {
  template: '<span class="app-tag">APP</span>',
};
