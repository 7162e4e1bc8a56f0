import { Avatar } from '../layout/avatar.js';
import { FormattedText } from '../markdown/formatted-text.js';
import { MessageType } from '../state/discord.js';
import { displayName, nameColor } from '../state/store.js';

/** The line over a message: what it replies to, or whose command it answers. */
export const MessageContext = {
  components: { Avatar, FormattedText },
  props: { message: { type: Object, required: true } },
  emits: ['jump'],
  template: `
    <div v-if="command" class="message-context" data-testid="message-command">
      <span class="spine" aria-hidden="true"></span>
      <Avatar :user="command.user" />
      <span class="name" :style="{ '--name-color': nameColor(command.user.id) }">{{ displayName(command.user) }}</span>
      <span> used <span class="mention">/{{ command.name }}</span></span>
    </div>
    <button v-else-if="original" type="button" class="message-context" data-testid="message-reply" aria-label="Go to the message replied to"
        @click="$emit('jump', original.id)">
      <span class="spine" aria-hidden="true"></span>
      <Avatar :user="original.author" />
      <span class="name" :style="{ '--name-color': nameColor(original.author.id) }">{{ displayName(original.author) }}</span>
      <FormattedText v-if="original.content" class="message-excerpt" :text="excerpt" />
      <em v-else>Press to see the message</em>
    </button>
    <div v-else-if="isReply" class="message-context" data-testid="message-reply">
      <span class="spine" aria-hidden="true"></span><em>The original message was deleted</em>
    </div>`,
  computed: {
    command() {
      const { interaction, interaction_metadata: metadata } = this.message;
      const name = interaction?.name ?? metadata?.name;
      return name && !this.isReply ? { name, user: (metadata ?? interaction).user } : undefined;
    },
    excerpt() {
      return this.original.content.replaceAll('\n', ' ').slice(0, 200);
    },
    isReply() {
      return this.message.type === MessageType.REPLY;
    },
    original() {
      return this.isReply ? this.message.referenced_message : undefined;
    },
  },
  methods: { displayName, nameColor },
};
