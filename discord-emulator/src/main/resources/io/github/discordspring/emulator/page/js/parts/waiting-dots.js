export const WaitingDots = {
  template: '<span class="dots" aria-hidden="true"><i></i><i></i><i></i></span>',
};
