import { MessageButton } from './message-button.js';
import { StringSelect } from './string-select.js';
import { FormattedText } from '../markdown/formatted-text.js';
import { ComponentType } from '../state/discord.js';

export const MessageComponents = {
  components: { FormattedText, MessageButton, StringSelect },
  props: { message: { type: Object, required: true }, interaction: Object },
  template: `
    <div class="components">
      <template v-for="(component, index) in message.components" :key="component.id ?? index">
        <FormattedText v-if="component.type === ComponentType.TEXT_DISPLAY" :text="component.content"
            data-testid="text-display" />
        <div v-else-if="component.type === ComponentType.ACTION_ROW" class="action-row">
          <template v-for="(part, place) in component.components" :key="part.custom_id ?? place">
            <MessageButton v-if="part.type === ComponentType.BUTTON" :button="part" :message="message"
                :busy="isBusy(part)" />
            <StringSelect v-else-if="part.type === ComponentType.STRING_SELECT" :select="part" :message="message"
                :busy="isBusy(part)" />
            <div v-else class="unknown-component">Component of type {{ part.type }}</div>
          </template>
        </div>
        <div v-else class="unknown-component" data-testid="unknown-component">
          Component of type {{ component.type }}
        </div>
      </template>
    </div>`,
  data: () => ({ ComponentType }),
  methods: {
    isBusy({ custom_id: customId }) {
      return this.interaction?.state === 'pending' && this.interaction.customId === customId;
    },
  },
};
