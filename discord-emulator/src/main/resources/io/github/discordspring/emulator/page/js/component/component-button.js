import { EmojiSign } from '../parts/emoji-sign.js';
import { WebLink } from '../parts/web-link.js';
import { useComponent } from '../state/interactions.js';

/** By the style's number, see https://docs.discord.com/developers/components/reference#button-button-styles */
const CLASSES = { 1: 'btn-primary', 2: 'btn-secondary', 3: 'btn-success', 4: 'btn-danger', 5: 'btn-secondary' };

export const ComponentButton = {
  components: { EmojiSign, WebLink },
  props: { button: { type: Object, required: true }, message: { type: Object, required: true }, busy: Boolean },
  template: `
    <WebLink v-if="button.url" class="btn" :class="[style, { disabled: button.disabled }]"
        :url="button.disabled ? undefined : button.url">
      <EmojiSign v-if="button.emoji" :emoji="button.emoji" /> {{ button.label }}
      <i class="bi bi-box-arrow-up-right" aria-hidden="true"></i>
    </WebLink>
    <button v-else type="button" class="btn" :class="style" :disabled="button.disabled" :aria-busy="String(busy)"
        :data-testid="'button-' + button.custom_id" @click="press">
      <span :class="{ 'opacity-0': busy }">
        <EmojiSign v-if="button.emoji" :emoji="button.emoji" /> {{ button.label }}
      </span>
      <span v-if="busy" class="spinner-border spinner-border-sm" aria-hidden="true"></span>
    </button>`,
  computed: {
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
