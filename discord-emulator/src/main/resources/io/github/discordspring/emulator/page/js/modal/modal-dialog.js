import { ModalField } from './modal-field.js';
import { fieldOf, filledIn, initialValue, problemOf } from './modal-values.js';
import { FormattedText } from '../markdown/formatted-text.js';
import { DialogFrame } from '../parts/dialog-frame.js';
import { ComponentType } from '../state/discord.js';
import { submitModal } from '../state/interactions.js';
import { store } from '../state/store.js';

/** A form that the bot answered with. */
export const ModalDialog = {
  components: { DialogFrame, FormattedText, ModalField },
  props: { interaction: { type: Object, required: true } },
  template: `
    <DialogFrame ref="frame" :title="modal.title" action="Submit" testid="modal" @submit="submit" @closed="close">
      <p class="modal-origin"><i class="bi bi-info-circle-fill" aria-hidden="true"></i>
        This form will be sent to the app. Do not share passwords or other secrets.</p>
      <template v-for="(component, index) in modal.components" :key="index">
        <FormattedText v-if="component.type === ComponentType.TEXT_DISPLAY" class="mb-3" :text="component.content" />
        <ModalField v-else v-model="values[fieldOf(component).custom_id]" :field="fieldOf(component)"
            :label="component.label" :description="component.description"
            :problem="problems[fieldOf(component).custom_id]" />
      </template>
    </DialogFrame>`,
  data() {
    const fields = this.interaction.modal.components.map(fieldOf).filter(({ custom_id: customId }) => customId);
    const values = Object.fromEntries(fields.map((field) => [field.custom_id, initialValue(field)]));
    return { ComponentType, fields, problems: {}, values };
  },
  computed: {
    modal() {
      return this.interaction.modal;
    },
  },
  methods: {
    fieldOf,
    async submit(hide) {
      const wrong = this.fields
        .map((field) => [field.custom_id, problemOf(field, this.values[field.custom_id])])
        .filter(([, problem]) => problem);
      this.problems = Object.fromEntries(wrong);
      if (wrong.length) {
        const [[first]] = wrong;
        document.getElementById(`modal-field-${first}`)?.focus();
        return;
      }
      const { interaction } = this;
      const { components, files } = await filledIn(this.modal.components, this.values);
      submitModal(interaction, components, files);
      hide();
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
