export const InteractionFailure = {
  props: { interaction: { type: Object, required: true } },
  template: `
    <p class="failure" role="alert" data-testid="interaction-failure">
      <i class="bi bi-exclamation-circle-fill" aria-hidden="true"></i>
      <span>{{ interaction.reason ?? 'The application did not respond' }}</span>
      <slot />
    </p>`,
};
