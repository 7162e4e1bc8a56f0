import { ChoiceSign } from '../parts/choice-sign.js';
import { moving } from '../parts/listbox.js';
import { onOutside } from '../parts/outside.js';
import { fitting, selectChoices } from '../state/choices.js';
import { ComponentType } from '../state/discord.js';

/** A longer list is cut: one types to find the rest. */
const MOST_SHOWN = 100;

/** Picks from a list, by typing where it is long. A choice of one is told at once, of several when the list closes. */
export const SelectMenu = {
  components: { ChoiceSign },
  props: {
    select: { type: Object, required: true },
    modelValue: { type: Array, required: true },
    busy: Boolean,
    invalid: Boolean,
    inputId: String,
  },
  emits: ['update:modelValue', 'chosen'],
  template: `
    <div ref="box" class="select" :class="{ open }" @keydown="pressed">
      <button :id="inputId" ref="button" type="button" class="select-button" :class="{ 'is-invalid': invalid }"
          aria-haspopup="listbox" :aria-expanded="String(open)" :aria-busy="String(busy)" :disabled="select.disabled"
          :data-testid="'select-' + select.custom_id" @click="toggle">
        <span class="select-label" :class="{ placeholder: !modelValue.length }">{{ label }}</span>
        <span v-if="busy" class="spinner-border spinner-border-sm" aria-hidden="true"></span>
        <i v-else class="bi bi-chevron-down" aria-hidden="true"></i>
      </button>
      <div v-if="open" ref="popup" class="select-list" :class="{ above }">
        <input v-if="isSearched" ref="search" v-model="typed" type="text" class="form-control form-control-sm"
            placeholder="Search" aria-label="Search" autocomplete="off" @input="current = 0">
        <ul ref="list" class="list-unstyled mb-0" role="listbox" :aria-label="placeholder" tabindex="-1"
            :aria-multiselectable="String(multiple)">
          <li v-for="(choice, index) in shown" :key="choice.value" class="suggestion" role="option"
              :class="{ current: index === current, off: isFull && !isChosen(choice) }"
              :aria-selected="String(isChosen(choice))" :data-testid="'option-' + choice.value"
              @mousemove="current = index" @click="choose(choice)">
            <ChoiceSign :choice="choice" />
            <span class="min-width-0 flex-grow-1"><span class="suggestion-name">{{ choice.name }}</span>
              <span v-if="choice.description" class="suggestion-description">{{ choice.description }}</span></span>
            <i v-if="isChosen(choice)" class="bi bi-check-square-fill" aria-hidden="true"></i>
          </li>
        </ul>
        <p v-if="!shown.length" class="suggestions-empty">Nothing fits to what you typed.</p>
      </div>
    </div>`,
  data: () => ({ open: false, above: false, typed: '', current: 0, before: [] }),
  computed: {
    choices() {
      return selectChoices(this.select);
    },
    isFull() {
      return this.multiple && this.modelValue.length >= this.select.max_values;
    },
    isSearched() {
      return this.select.type !== ComponentType.STRING_SELECT;
    },
    label() {
      return this.choices.filter(this.isChosen).map(({ name }) => name).join(', ') || this.placeholder;
    },
    multiple() {
      return (this.select.max_values ?? 1) > 1;
    },
    placeholder() {
      return this.select.placeholder ?? 'Make a selection';
    },
    shown() {
      return (this.isSearched ? fitting(this.choices, this.typed) : this.choices).slice(0, MOST_SHOWN);
    },
  },
  created() {
    this.pressed = (event) => {
      if (this.open) {
        this.moved(event);
      } else if (event.key === 'ArrowDown') {
        event.preventDefault();
        this.toggle();
      }
    };
    this.moved = moving({
      count: () => this.shown.length,
      current: () => this.current,
      move: (index) => {
        this.current = index;
        this.$refs.list.children[index].scrollIntoView({ block: 'nearest' });
      },
      pick: () => this.choose(this.shown[this.current]),
      close: () => this.close(true),
    });
  },
  beforeUnmount() {
    this.release?.();
  },
  methods: {
    isChosen({ value }) {
      return this.modelValue.includes(value);
    },
    async toggle() {
      if (this.open) {
        this.close(true);
        return;
      }
      Object.assign(this, { open: true, above: false, typed: '', before: this.modelValue });
      this.current = Math.max(0, this.shown.findIndex(this.isChosen));
      this.release = onOutside(this.$refs.box, () => this.close(false));
      await Vue.nextTick();
      this.above = this.hasMoreRoomAbove();
      (this.$refs.search ?? this.$refs.button).focus();
      this.$refs.list.children[this.current]?.scrollIntoView({ block: 'nearest' });
    },
    hasMoreRoomAbove() {
      const { box, popup } = this.$refs;
      const list = popup.getBoundingClientRect();
      const frame = (box.closest('.messages, .modal-body') ?? document.body).getBoundingClientRect();
      return list.bottom > frame.bottom && list.height < box.getBoundingClientRect().top - frame.top;
    },
    choose({ value }) {
      if (!this.multiple) {
        const taken = this.modelValue.includes(value) && (this.select.min_values === 0 || this.select.required === false);
        this.$emit('update:modelValue', taken ? [] : [value]);
        this.close(true);
      } else if (this.modelValue.includes(value)) {
        this.$emit('update:modelValue', this.modelValue.filter((other) => other !== value));
      } else if (!this.isFull) {
        this.$emit('update:modelValue', [...this.modelValue, value]);
      }
    },
    close(back) {
      this.open = false;
      this.release?.();
      if (back) {
        this.$refs.button.focus();
      }
      Vue.nextTick(() => {
        if (!this.multiple || this.before.join() !== this.modelValue.join()) {
          this.$emit('chosen', this.before);
        }
      });
    },
  },
};
