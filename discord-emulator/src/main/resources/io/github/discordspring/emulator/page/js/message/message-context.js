import { FormattedText } from '../markdown/formatted-text.js';
import { Avatar } from '../parts/avatar.js';
import { UserName } from '../parts/user-name.js';
import { MessageType } from '../state/discord.js';

const EXCERPT_LENGTH = 200;

/** The line over a message: what it replies to, or whose command it answers. */
export const MessageContext = {
  components: { Avatar, FormattedText, UserName },
  props: { message: { type: Object, required: true } },
  emits: ['jump'],
  template: `
    <div v-if="command" class="message-context" data-testid="message-command">
      <span class="spine" aria-hidden="true"></span>
      <Avatar :user="command.user" />
      <UserName :user="command.user" />
      <span> used <span class="mention">/{{ command.name }}</span></span>
    </div>
    <button v-else-if="original" type="button" class="message-context" data-testid="message-reply"
        title="Go to the message replied to" @click="$emit('jump', original.id)">
      <span class="spine" aria-hidden="true"></span>
      <Avatar :user="original.author" />
      <UserName :user="original.author" />
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
      return this.original.content.replaceAll('\n', ' ').slice(0, EXCERPT_LENGTH);
    },
    isReply() {
      return this.message.type === MessageType.REPLY;
    },
    original() {
      return this.isReply ? this.message.referenced_message : undefined;
    },
  },
};
