import { OptionType } from '../state/discord.js';

/** One option of a command: its name, and the field for its value. */
export const OptionPill = {
  props: {
    option: { type: Object, required: true },
    state: { type: Object, required: true },
    problem: String,
    current: Boolean,
    listId: String,
    activeId: String,
  },
  emits: ['focused', 'typed', 'picked', 'removed'],
  template: `
    <span class="pill" :class="{ current, wrong: problem, required: option.required }">
      <label :for="id" class="pill-name">{{ option.name }}<span v-if="option.required" class="visually-hidden"> (required)</span></label>
      <span v-if="isFile" class="pill-file">
        <input :id="id" ref="field" type="file" class="option-value" :data-testid="testid" :aria-describedby="hintId"
            @focus="$emit('focused')" @change="$emit('picked', $event.target.files[0])">
        <span aria-hidden="true">{{ state.file?.name ?? 'Choose a file' }}</span>
      </span>
      <input v-else :id="id" ref="field" type="text" class="option-value" autocomplete="off" spellcheck="false"
          role="combobox" aria-autocomplete="list" :aria-expanded="String(Boolean(activeId))" :aria-controls="listId"
          :aria-activedescendant="activeId" :aria-invalid="String(Boolean(problem))" :aria-required="String(Boolean(option.required))"
          :aria-describedby="hintId" :size="Math.max(4, state.text.length)" :inputmode="isNumeric ? 'decimal' : undefined"
          :value="state.text" :data-testid="testid" @focus="$emit('focused')" @input="$emit('typed', $event.target.value)"
          @keydown.delete="emptied">
    </span>`,
  data: () => ({ hintId: 'option-hint' }),
  computed: {
    id() {
      return `option-${this.option.name}`;
    },
    isFile() {
      return this.option.type === OptionType.ATTACHMENT;
    },
    isNumeric() {
      return [OptionType.INTEGER, OptionType.NUMBER].includes(this.option.type);
    },
    testid() {
      return `command-option-${this.option.name}`;
    },
  },
  methods: {
    focus() {
      this.$refs.field.focus();
    },
    emptied(event) {
      if (event.key === 'Backspace' && !this.state.text && !this.option.required) {
        event.preventDefault();
        this.$emit('removed');
      }
    },
  },
};
