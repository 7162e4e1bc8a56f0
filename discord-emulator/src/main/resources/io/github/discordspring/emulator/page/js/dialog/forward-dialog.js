import { DialogFrame } from '../parts/dialog-frame.js';
import { attempt } from '../parts/notice.js';
import { createMessage } from '../state/api.js';
import { channelChoices } from '../state/choices.js';
import { ChannelType } from '../state/discord.js';
import { DIRECT, guild, isVisible, store } from '../state/store.js';

const WRITABLE = [ChannelType.GUILD_TEXT, ChannelType.GUILD_ANNOUNCEMENT, ChannelType.DM];

export const ForwardDialog = {
  components: { DialogFrame },
  props: { request: { type: Object, required: true } },
  emits: ['closed'],
  template: `
    <DialogFrame title="Forward to" action="Forward" testid="forward" :disabled="!to" @submit="send"
        @closed="$emit('closed')">
      <ul class="list-unstyled mb-0" role="radiogroup" aria-label="Channels">
        <li v-for="(choice, index) in choices" :key="choice.value">
          <label class="pick-row"><i class="bi" :class="choice.icon" aria-hidden="true"></i>
            <span class="flex-grow-1">{{ choice.name }}</span>
            <input v-model="to" type="radio" name="forward-to" class="form-check-input" :value="choice.value"
                :data-first="index === 0 ? '' : undefined" :data-testid="'forward-to-' + choice.name"></label>
        </li>
      </ul>
      <label class="form-label mt-3" for="forward-text">Message (optional)</label>
      <input id="forward-text" v-model="text" type="text" class="form-control" maxlength="2000" autocomplete="off">
    </DialogFrame>`,
  data: () => ({ to: '', text: '' }),
  computed: {
    choices() {
      if (store.guildId === DIRECT) {
        return guild.value.channels.map(({ id, name }) => ({ value: id, name, icon: 'bi-at' }));
      }
      const threads = guild.value.threads.filter(isVisible);
      return [
        ...channelChoices(WRITABLE),
        ...threads.map(({ id, name }) => ({ value: id, name, icon: 'bi-chat-left-text' })),
      ];
    },
  },
  methods: {
    send(hide) {
      const { id, channel_id: channelId } = this.request.message;
      const { to, text } = this;
      attempt(async () => {
        await createMessage(to, store.userId, { message_reference: { type: 1, message_id: id, channel_id: channelId } });
        if (text.trim()) {
          await createMessage(to, store.userId, { content: text.trim() });
        }
      });
      hide();
    },
  },
};
