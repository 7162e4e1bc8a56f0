import { ModalField } from './modal-field.js';
import { FormattedText } from '../markdown/formatted-text.js';
import { ComponentType } from '../state/discord.js';
import { submitModal } from '../state/interactions.js';
import { store } from '../state/store.js';

/** A form that the bot answered with. */
export const ModalDialog = {
  components: { FormattedText, ModalField },
  props: { interaction: { type: Object, required: true } },
  template: `
    <div ref="dialog" class="modal fade" tabindex="-1" aria-labelledby="modal-title" data-testid="modal">
      <div class="modal-dialog modal-dialog-centered modal-dialog-scrollable">
        <form class="modal-content" novalidate @submit.prevent="submit">
          <div class="modal-header">
            <h2 id="modal-title" class="modal-title fs-5">{{ modal.title }}</h2>
            <button type="button" class="btn-close" data-bs-dismiss="modal" aria-label="Close"></button>
          </div>
          <div class="modal-body">
            <template v-for="(component, index) in modal.components" :key="index">
              <FormattedText v-if="component.type === ComponentType.TEXT_DISPLAY" class="mb-3"
                  :text="component.content" />
              <ModalField v-else :field="fieldOf(component)" :label="component.label"
                  :description="component.description" :problem="problems[fieldOf(component).custom_id]"
                  v-model="values[fieldOf(component).custom_id]" />
            </template>
          </div>
          <div class="modal-footer">
            <button type="button" class="btn btn-link text-decoration-none" data-bs-dismiss="modal">Cancel</button>
            <button type="submit" class="btn btn-primary" data-testid="modal-submit">Submit</button>
          </div>
        </form>
      </div>
    </div>`,
  data() {
    return { ComponentType, problems: {}, values: {} };
  },
  computed: {
    modal() {
      return this.interaction.modal;
    },
  },
  created() {
    for (const component of this.modal.components) {
      const field = this.fieldOf(component);
      this.values[field.custom_id] = initialValue(field);
    }
  },
  mounted() {
    const { dialog } = this.$refs;
    dialog.addEventListener('shown.bs.modal', () => dialog.querySelector('.modal-value')?.focus());
    dialog.addEventListener('hidden.bs.modal', () => this.close());
    this.window = bootstrap.Modal.getOrCreateInstance(dialog);
    this.window.show();
  },
  beforeUnmount() {
    this.window.dispose();
  },
  methods: {
    /** The part that takes a value: in a label, or (the older form) alone in a row. */
    fieldOf(component) {
      return component.component ?? component.components?.[0] ?? component;
    },
    submit() {
      const wrong = [...this.$refs.dialog.querySelectorAll('.modal-value')].filter((field) => !field.checkValidity());
      this.problems = Object.fromEntries(wrong.map((field) => [field.name, field.validationMessage]));
      wrong[0]?.focus();
      if (!wrong.length) {
        submitModal(this.interaction, this.modal.components.map(this.filledIn).filter(Boolean));
        this.window.hide();
      }
    },
    filledIn(component) {
      const field = this.fieldOf(component);
      const value = this.values[field.custom_id];
      const filled = fill[field.type]?.(field, value);
      if (!filled) {
        return undefined;
      }
      return component.component
        ? { type: component.type, component: filled }
        : { type: component.type, components: [filled] };
    },
    close() {
      const { interaction } = this;
      interaction.modal = null;
      if (interaction.state === 'answered') {
        delete store.interactions[interaction.id];
      }
    },
  },
};

function initialValue({ type, value, options }) {
  return type === ComponentType.STRING_SELECT
    ? options.filter((option) => option.default).map((option) => option.value)
    : (value ?? '');
}

const fill = {
  [ComponentType.TEXT_INPUT]: ({ type, custom_id: customId }, value) => ({ type, custom_id: customId, value }),
  [ComponentType.STRING_SELECT]: ({ type, custom_id: customId }, values) => ({ type, custom_id: customId, values }),
};
