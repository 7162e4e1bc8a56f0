/** Hides what is in it until one wants to see it. */
export const SpoilerCover = {
  props: { covered: Boolean },
  template: `
    <div class="spoiler-cover" :class="{ covered: isCovered }">
      <slot />
      <button v-if="isCovered" type="button" class="spoiler-reveal" aria-label="Spoiler, press to reveal"
          @click="revealed = true"><span>SPOILER</span></button>
    </div>`,
  data: () => ({ revealed: false }),
  computed: {
    isCovered() {
      return this.covered && !this.revealed;
    },
  },
};
