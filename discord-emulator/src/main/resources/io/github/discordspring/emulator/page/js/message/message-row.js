import { AttachmentCard } from './attachment-card.js';
import { EmbedCard } from './embed-card.js';
import { MessageComponents } from './message-components.js';
import { MessageContext } from './message-context.js';
import { formatFull, formatMoment, formatTime } from '../format.js';
import { Avatar } from '../layout/avatar.js';
import { FormattedText } from '../markdown/formatted-text.js';
import { MessageFlag } from '../state/discord.js';
import { dismiss, interactionOf } from '../state/interactions.js';
import { displayName, nameColor, store } from '../state/store.js';

export const MessageRow = {
  components: { AttachmentCard, Avatar, EmbedCard, FormattedText, MessageComponents, MessageContext },
  props: { message: { type: Object, required: true }, compact: Boolean },
  emits: ['dismiss', 'jump'],
  template: `
    <li class="message" :class="{ compact, ephemeral, mentioned }" data-testid="message" :data-author="message.author.username"
        :data-message-id="message.id">
      <MessageContext v-if="!compact" :message="message" @jump="$emit('jump', $event)" />
      <div class="message-gutter">
        <time v-if="compact" class="message-time" :datetime="message.timestamp" :title="formatFull(date)">{{ formatTime(date) }}</time>
        <Avatar v-else :user="message.author" />
      </div>
      <div class="message-body">
        <div class="message-head" :class="{ 'visually-hidden': compact }">
          <span class="message-author name" :style="{ '--name-color': nameColor(message.author.id) }">{{ displayName(message.author) }}</span>
          <span v-if="message.author.bot" class="bot-tag">BOT</span>
          <time v-if="!compact" class="message-time" :datetime="message.timestamp" :title="formatFull(date)">{{ formatMoment(date) }}</time>
        </div>
        <div v-if="thinking" class="thinking" data-testid="thinking">
          <span class="dots" aria-hidden="true"><i></i><i></i><i></i></span> {{ displayName(message.author) }} is thinking …
        </div>
        <div class="message-text">
          <FormattedText v-if="message.content" :text="message.content" data-testid="message-content" />
          <span v-if="message.edited_timestamp" class="edited" :title="formatFull(new Date(message.edited_timestamp))" data-testid="edited">(edited)</span>
        </div>
        <AttachmentCard v-for="attachment in message.attachments" :key="attachment.id" :attachment="attachment" />
        <EmbedCard v-for="(embed, index) in message.embeds" :key="index" :embed="embed" />
        <MessageComponents v-if="message.components?.length" :message="message" :interaction="interaction" />
        <p v-if="interaction?.state === 'failed'" class="failure" role="alert" data-testid="interaction-failure">
          <i class="bi bi-exclamation-circle-fill" aria-hidden="true"></i>
          <span>{{ interaction.reason ?? 'The application did not respond' }}</span>
          <button type="button" class="link-button" @click="dismissFailure(interaction.id)">Dismiss</button>
        </p>
        <ul v-if="message.reactions?.length" class="reactions list-unstyled" aria-label="Reactions">
          <li v-for="{ emoji, count } in message.reactions" :key="emoji.id ?? emoji.name" class="reaction" data-testid="reaction">
            <span :class="{ 'custom-emoji': emoji.id }">{{ emoji.id ? ':' + emoji.name + ':' : emoji.name }}</span> {{ count }}
          </li>
        </ul>
        <p v-if="ephemeral" class="only-you" data-testid="ephemeral">
          <i class="bi bi-eye-fill" aria-hidden="true"></i> Only you can see this <span aria-hidden="true">•&nbsp;</span>
          <button type="button" class="link-button" @click="$emit('dismiss')">Dismiss message</button>
        </p>
      </div>
    </li>`,
  computed: {
    date() {
      return new Date(this.message.timestamp);
    },
    ephemeral() {
      return Boolean(this.message.flags & MessageFlag.EPHEMERAL);
    },
    interaction() {
      return interactionOf(this.message.id);
    },
    mentioned() {
      return this.message.mention_everyone || this.message.mentions?.some(({ id }) => id === store.userId);
    },
    thinking() {
      return Boolean(this.message.flags & MessageFlag.LOADING);
    },
  },
  methods: { dismissFailure: dismiss, displayName, formatFull, formatMoment, formatTime, nameColor },
};
