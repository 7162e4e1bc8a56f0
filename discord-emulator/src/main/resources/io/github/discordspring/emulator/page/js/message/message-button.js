import { ComponentEmoji } from './component-emoji.js';
import { useComponent } from '../state/interactions.js';

/** By the style's number, see https://docs.discord.com/developers/components/reference#button-button-styles */
const CLASSES = { 1: 'btn-primary', 2: 'btn-secondary', 3: 'btn-success', 4: 'btn-danger', 5: 'btn-secondary' };

export const MessageButton = {
  components: { ComponentEmoji },
  props: { button: { type: Object, required: true }, message: { type: Object, required: true }, busy: Boolean },
  template: `
    <a v-if="isLink && !button.disabled" class="btn" :class="style" :href="button.url" target="_blank" rel="noopener noreferrer nofollow">
      <ComponentEmoji v-if="button.emoji" :emoji="button.emoji" /> {{ button.label }}
      <i class="bi bi-box-arrow-up-right" aria-hidden="true"></i>
    </a>
    <button v-else type="button" class="btn" :class="style" :disabled="button.disabled" :aria-busy="String(busy)" :aria-label="button.label || button.emoji?.name"
        :data-testid="'button-' + button.custom_id" @click="press">
      <span class="button-face" :class="{ invisible: busy }">
        <ComponentEmoji v-if="button.emoji" :emoji="button.emoji" /> {{ button.label }}
        <i v-if="isLink" class="bi bi-box-arrow-up-right" aria-hidden="true"></i>
      </span>
      <span v-if="busy" class="spinner-border spinner-border-sm" aria-hidden="true"></span>
    </button>`,
  computed: {
    isLink() {
      return /^https?:\/\//i.test(this.button.url ?? '');
    },
    style() {
      return CLASSES[this.button.style] ?? 'btn-secondary';
    },
  },
  methods: {
    press() {
      if (!this.busy) {
        useComponent(this.message.id, this.button.custom_id);
      }
    },
  },
};
