import { EmojiSign } from '../parts/emoji-sign.js';
import { useComponent } from '../state/interactions.js';

/** A choice of one sends at once, as Discord's client does; a choice of several when the list closes. */
export const StringSelect = {
  components: { EmojiSign },
  props: { select: { type: Object, required: true }, message: { type: Object, required: true }, busy: Boolean },
  template: `
    <div ref="dropdown" class="string-select dropdown">
      <button type="button" class="string-select-button" data-bs-toggle="dropdown"
          :data-bs-auto-close="multiple ? 'outside' : 'true'" data-bs-popper-config='{"strategy":"fixed"}'
          aria-haspopup="listbox" aria-expanded="false" :aria-busy="String(busy)" :disabled="select.disabled"
          :data-testid="'select-' + select.custom_id">
        <span class="string-select-label" :class="{ 'text-body-secondary': !chosen.length }">{{ label }}</span>
        <span v-if="busy" class="spinner-border spinner-border-sm" aria-hidden="true"></span>
        <i v-else class="bi bi-chevron-down" aria-hidden="true"></i>
      </button>
      <ul class="dropdown-menu" role="listbox" :aria-multiselectable="String(multiple)" :aria-label="placeholder">
        <li v-for="option in select.options" :key="option.value" role="presentation">
          <button type="button" class="dropdown-item" role="option" :aria-selected="String(isChosen(option))"
              :disabled="isFull && !isChosen(option)" :data-testid="'option-' + option.value"
              @click="choose(option.value)">
            <EmojiSign v-if="option.emoji" :emoji="option.emoji" />
            <span class="string-select-option">
              {{ option.label }}<small v-if="option.description">{{ option.description }}</small>
            </span>
            <i v-if="isChosen(option)" class="bi bi-check-lg" aria-hidden="true"></i>
          </button>
        </li>
      </ul>
    </div>`,
  data() {
    return { chosen: this.byDefault(), sent: this.byDefault() };
  },
  computed: {
    isFull() {
      return this.multiple && this.chosen.length >= this.select.max_values;
    },
    label() {
      const labels = this.select.options.filter(this.isChosen).map(({ label }) => label);
      return labels.join(', ') || this.placeholder;
    },
    multiple() {
      return (this.select.max_values ?? 1) > 1;
    },
    placeholder() {
      return this.select.placeholder ?? 'Make a selection';
    },
  },
  watch: {
    'select.options'() {
      this.chosen = this.byDefault();
      this.sent = this.chosen;
    },
  },
  mounted() {
    this.$refs.dropdown.addEventListener('hidden.bs.dropdown', () => this.sendIfChanged());
  },
  beforeUnmount() {
    bootstrap.Dropdown.getInstance(this.$refs.dropdown.firstElementChild)?.dispose();
  },
  methods: {
    byDefault() {
      return this.select.options.filter((option) => option.default).map(({ value }) => value);
    },
    isChosen({ value }) {
      return this.chosen.includes(value);
    },
    choose(value) {
      if (!this.multiple) {
        this.chosen = [value];
        this.send();
      } else if (this.chosen.includes(value)) {
        this.chosen = this.chosen.filter((other) => other !== value);
      } else {
        this.chosen = [...this.chosen, value];
      }
    },
    sendIfChanged() {
      const changed = [...this.chosen].sort().join() !== [...this.sent].sort().join();
      if (this.multiple && changed && this.chosen.length >= (this.select.min_values ?? 1)) {
        this.send();
      }
    },
    send() {
      this.sent = this.chosen;
      useComponent(this.message.id, this.select.custom_id, this.chosen);
    },
  },
};
