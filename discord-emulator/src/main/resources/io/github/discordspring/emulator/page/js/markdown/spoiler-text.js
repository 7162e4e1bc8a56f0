export const SpoilerText = {
  template: `
    <span v-if="revealed" class="spoiler revealed"><slot /></span>
    <span v-else class="spoiler" role="button" tabindex="0" aria-label="Spoiler, press to reveal"
        @click="reveal" @keydown.enter.prevent="reveal" @keydown.space.prevent="reveal">
      <span aria-hidden="true"><slot /></span>
    </span>`,
  data() {
    return { revealed: false };
  },
  methods: {
    reveal() {
      this.revealed = true;
    },
  },
};
