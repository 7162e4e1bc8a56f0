import { SelectMenu } from '../component/select-menu.js';
import { ComponentType, isSelect } from '../state/discord.js';

/** The style's number of a text input of several lines. */
const PARAGRAPH = 2;

const { TEXT_INPUT, FILE_UPLOAD, RADIO_GROUP, CHECKBOX_GROUP, CHECKBOX } = ComponentType;

export const ModalField = {
  components: { SelectMenu },
  props: {
    field: { type: Object, required: true },
    label: String,
    description: String,
    modelValue: { type: [String, Array, Boolean, Object], default: null },
    problem: String,
  },
  emits: ['update:modelValue'],
  template: `
    <div class="modal-field" :role="isGroup ? 'group' : undefined" :aria-labelledby="isGroup ? id + '-label' : undefined">
      <label :id="id + '-label'" :for="isGroup ? undefined : id" class="form-label" :class="{ required }">{{ title }}</label>
      <div v-if="description" :id="id + '-text'" class="form-text mt-0 mb-1">{{ description }}</div>
      <textarea v-if="kind === 'paragraph'" rows="4" class="modal-value form-control" v-bind="attributes"
          v-model="value"></textarea>
      <input v-else-if="kind === 'line'" type="text" autocomplete="off" class="modal-value form-control"
          v-bind="attributes" v-model="value">
      <SelectMenu v-else-if="kind === 'select'" v-model="value" :select="field" :input-id="id" :invalid="Boolean(problem)" />
      <input v-else-if="kind === 'files'" type="file" class="modal-value form-control" v-bind="attributes"
          :multiple="(field.max_values ?? 1) > 1" @change="value = [...$event.target.files]">
      <label v-else-if="kind === 'checkbox'" class="pick-row">
        <input :id="id" v-model="value" type="checkbox" class="modal-value form-check-input" :data-testid="testid">
        <span>{{ title }}</span></label>
      <template v-else-if="isGroup">
        <label v-for="(option, index) in field.options" :key="option.value" class="pick-row">
          <input :id="index === 0 ? id : undefined" v-model="value" :type="kind === 'radio' ? 'radio' : 'checkbox'" class="modal-value form-check-input"
              :name="field.custom_id" :value="option.value" :data-testid="testid + '-' + option.value">
          <span><span class="suggestion-name">{{ option.label }}</span>
            <span v-if="option.description" class="suggestion-description">{{ option.description }}</span></span>
        </label>
      </template>
      <div v-else class="unknown-component">Component of type {{ field.type }}</div>
      <div v-if="problem" :id="id + '-problem'" class="text-danger option-text">{{ problem }}</div>
    </div>`,
  computed: {
    attributes() {
      const { custom_id: name, max_length: maxlength, placeholder } = this.field;
      return {
        id: this.id,
        name,
        maxlength,
        placeholder,
        class: { 'is-invalid': this.problem },
        'aria-required': String(this.required),
        'aria-invalid': String(Boolean(this.problem)),
        'aria-describedby': this.problem ? `${this.id}-problem` : (this.description ? `${this.id}-text` : undefined),
        'data-testid': this.testid,
      };
    },
    id() {
      return `modal-field-${this.field.custom_id}`;
    },
    testid() {
      return `modal-field-${this.field.custom_id}`;
    },
    title() {
      return this.label ?? this.field.label;
    },
    kind() {
      const { type, style } = this.field;
      const kinds = { [FILE_UPLOAD]: 'files', [RADIO_GROUP]: 'radio', [CHECKBOX_GROUP]: 'checkbox-group', [CHECKBOX]: 'checkbox' };
      return type === TEXT_INPUT ? (style === PARAGRAPH ? 'paragraph' : 'line') : (isSelect(this.field) ? 'select' : kinds[type]);
    },
    isGroup() {
      return this.kind === 'radio' || this.kind === 'checkbox-group';
    },
    required() {
      return this.field.type !== CHECKBOX && this.field.required !== false;
    },
    value: {
      get() {
        return this.modelValue;
      },
      set(value) {
        this.$emit('update:modelValue', value);
      },
    },
  },
};
