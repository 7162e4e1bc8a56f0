import { Avatar } from '../layout/avatar.js';
import { dismiss } from '../state/interactions.js';
import { displayName, findUser, nameColor, writer } from '../state/store.js';

/** An own command that has no answer so far, or never will. */
export const InteractionRow = {
  components: { Avatar },
  props: { interaction: { type: Object, required: true } },
  template: `
    <li class="message" :class="{ ephemeral: interaction.state === 'failed' }" data-testid="interaction" :data-state="interaction.state">
      <div class="message-context">
        <span class="spine" aria-hidden="true"></span>
        <Avatar :user="writer" />
        <span class="name" :style="{ '--name-color': nameColor(writer.id) }">{{ displayName(writer) }}</span>
        <span> used <span class="mention">{{ interaction.name }}</span></span>
      </div>
      <div class="message-gutter"><Avatar v-if="bot" :user="bot" /></div>
      <div class="message-body">
        <div v-if="bot" class="message-head">
          <span class="message-author name" :style="{ '--name-color': nameColor(bot.id) }">{{ displayName(bot) }}</span>
          <span class="bot-tag">BOT</span>
        </div>
        <p v-if="interaction.state === 'failed'" class="failure" role="alert" data-testid="interaction-failure">
          <i class="bi bi-exclamation-circle-fill" aria-hidden="true"></i>
          <span>{{ interaction.reason ?? 'The application did not respond' }}</span>
        </p>
        <p v-else class="thinking" role="status" :data-testid="interaction.state">
          <span class="dots" aria-hidden="true"><i></i><i></i><i></i></span>
          {{ interaction.state === 'thinking' ? (bot ? displayName(bot) : 'The application') + ' is thinking …' : 'Sending the command …' }}
        </p>
        <p v-if="interaction.state === 'failed'" class="only-you">
          <i class="bi bi-eye-fill" aria-hidden="true"></i> Only you can see this <span aria-hidden="true">•&nbsp;</span>
          <button type="button" class="link-button" @click="dismiss(interaction.id)">Dismiss message</button>
        </p>
      </div>
    </li>`,
  setup({ interaction }) {
    const bot = Vue.computed(() => findUser(interaction.applicationId));
    return { bot, dismiss, displayName, nameColor, writer };
  },
};
