/** Says that a message is for one's eyes only, and lets go of it. */
export const OnlyYou = {
  emits: ['dismiss'],
  template: `
    <p class="only-you">
      <i class="bi bi-eye-fill" aria-hidden="true"></i>
      Only you can see this <span aria-hidden="true">•&nbsp;</span>
      <button type="button" class="link-button" @click="$emit('dismiss')">Dismiss message</button>
    </p>`,
};
