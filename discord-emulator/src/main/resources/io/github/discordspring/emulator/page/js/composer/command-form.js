import { OptionField } from './option-field.js';

/** Asks for the options of a command. */
export const CommandForm = {
  components: { OptionField },
  props: { command: { type: Object, required: true } },
  emits: ['leave', 'submit'],
  template: `
    <div ref="form" class="command-form" role="group" data-testid="command-form"
        :aria-label="'Options of /' + command.path" @keydown.esc.prevent="$emit('leave')" @keydown.enter="entered">
      <div class="command-form-head">
        <span class="mention">/{{ command.path }}</span>
        <span class="suggestion-description">{{ command.description }}</span>
        <button type="button" class="btn-close" aria-label="Leave the command" @click="$emit('leave')"></button>
      </div>
      <div v-if="command.options.length" class="command-options">
        <OptionField v-for="option in command.options" :key="option.name" v-model="values[option.name]"
            :option="option" :problem="problems[option.name]" />
      </div>
      <p v-else class="command-hint">No options. Press Enter to send.</p>
    </div>`,
  data: () => ({ values: {}, problems: {} }),
  methods: {
    fields() {
      return [...this.$refs.form.querySelectorAll('.option-value')];
    },
    focusFirst() {
      const [first] = this.fields();
      first?.focus();
      return Boolean(first);
    },
    entered(event) {
      if (!event.target.closest('.btn-close')) {
        event.preventDefault();
        this.$emit('submit');
      }
    },
    /** The values where all are right; otherwise says what is wrong, goes there, and returns undefined. */
    check() {
      const wrong = this.fields().filter((field) => !field.checkValidity());
      this.problems = Object.fromEntries(wrong.map((field) => [field.name, field.validationMessage]));
      wrong[0]?.focus();
      return wrong.length ? undefined : this.values;
    },
  },
};
