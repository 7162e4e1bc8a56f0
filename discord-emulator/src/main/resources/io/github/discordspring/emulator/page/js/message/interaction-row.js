import { InteractionFailure } from './interaction-failure.js';
import { OnlyYou } from './only-you.js';
import { AppTag } from '../parts/app-tag.js';
import { Avatar } from '../parts/avatar.js';
import { UserName } from '../parts/user-name.js';
import { WaitingDots } from '../parts/waiting-dots.js';
import { dismiss } from '../state/interactions.js';
import { displayName, findUser, writer } from '../state/store.js';

/** An own command that has no answer so far, or never will. */
export const InteractionRow = {
  components: { AppTag, Avatar, InteractionFailure, OnlyYou, UserName, WaitingDots },
  props: { interaction: { type: Object, required: true } },
  template: `
    <li class="message" :class="{ ephemeral: failed }" data-testid="interaction" :data-state="interaction.state">
      <div class="message-context">
        <span class="spine" aria-hidden="true"></span>
        <Avatar :user="writer" />
        <UserName :user="writer" />
        <span> used <span class="mention">{{ interaction.name }}</span></span>
      </div>
      <div class="message-gutter"><Avatar v-if="bot" :user="bot" /></div>
      <div class="message-body">
        <div v-if="bot" class="message-head">
          <UserName class="message-author" :user="bot" />
          <AppTag />
        </div>
        <template v-if="failed">
          <InteractionFailure :interaction="interaction" />
          <OnlyYou @dismiss="dismiss(interaction.id)" />
        </template>
        <p v-else class="thinking" role="status" :data-testid="interaction.state"><WaitingDots /> {{ progress }}</p>
      </div>
    </li>`,
  setup(props) {
    const bot = Vue.computed(() => findUser(props.interaction.applicationId));
    const failed = Vue.computed(() => props.interaction.state === 'failed');
    const progress = Vue.computed(() => (props.interaction.state === 'thinking'
      ? `${bot.value ? displayName(bot.value) : 'The application'} is thinking …`
      : 'Sending the command …'));
    return { bot, dismiss, failed, progress, writer };
  },
};
