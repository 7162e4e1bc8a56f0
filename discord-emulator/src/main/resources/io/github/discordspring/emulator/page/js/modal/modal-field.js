import { ComponentType } from '../state/discord.js';

/** The style's number of a text input of several lines. */
const PARAGRAPH = 2;

export const ModalField = {
  props: {
    field: { type: Object, required: true },
    label: String,
    description: String,
    modelValue: { type: [String, Array], required: true },
    problem: String,
  },
  emits: ['update:modelValue'],
  template: `
    <div class="mb-3">
      <label :for="id" class="form-label" :class="{ required }">{{ label ?? field.label }}</label>
      <div v-if="description" :id="id + '-text'" class="form-text mt-0 mb-1">{{ description }}</div>
      <textarea v-if="isText && field.style === paragraph" rows="4" class="modal-value form-control"
          v-bind="attributes" v-model="value"></textarea>
      <input v-else-if="isText" type="text" autocomplete="off" class="modal-value form-control"
          v-bind="attributes" v-model="value">
      <select v-else-if="isSelect" :multiple="multiple" class="modal-value form-select"
          v-bind="attributes" v-model="value">
        <option v-for="option in field.options" :key="option.value" :value="option.value">{{ option.label }}</option>
      </select>
      <div v-else class="unknown-component">Component of type {{ field.type }}</div>
      <div v-if="problem" class="text-danger option-text">{{ problem }}</div>
    </div>`,
  data: () => ({ paragraph: PARAGRAPH }),
  computed: {
    attributes() {
      const { custom_id: name, min_length: minlength, max_length: maxlength, placeholder } = this.field;
      return {
        id: this.id,
        name,
        minlength,
        maxlength,
        placeholder,
        required: this.required,
        class: { 'is-invalid': this.problem },
        'aria-describedby': this.description ? `${this.id}-text` : undefined,
        'data-testid': `modal-field-${name}`,
      };
    },
    id() {
      return `modal-field-${this.field.custom_id}`;
    },
    isSelect() {
      return this.field.type === ComponentType.STRING_SELECT;
    },
    isText() {
      return this.field.type === ComponentType.TEXT_INPUT;
    },
    multiple() {
      return (this.field.max_values ?? 1) > 1;
    },
    required() {
      return (this.isText || this.isSelect) && this.field.required !== false;
    },
    /** Always a list for a select, as it is sent. */
    value: {
      get() {
        return this.isSelect && !this.multiple ? (this.modelValue[0] ?? '') : this.modelValue;
      },
      set(value) {
        this.$emit('update:modelValue', this.isSelect && !this.multiple ? [value] : value);
      },
    },
  },
};
