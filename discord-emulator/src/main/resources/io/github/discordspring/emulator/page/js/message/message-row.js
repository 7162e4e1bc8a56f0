import { AttachmentCard } from './attachment-card.js';
import { EmbedCard } from './embed-card.js';
import { InteractionFailure } from './interaction-failure.js';
import { MessageComponents } from './message-components.js';
import { MessageContext } from './message-context.js';
import { OnlyYou } from './only-you.js';
import { formatFull, formatMoment, formatTime } from '../format.js';
import { FormattedText } from '../markdown/formatted-text.js';
import { Avatar } from '../parts/avatar.js';
import { EmojiSign } from '../parts/emoji-sign.js';
import { UserName } from '../parts/user-name.js';
import { WaitingDots } from '../parts/waiting-dots.js';
import { MessageFlag } from '../state/discord.js';
import { dismiss, interactionOf } from '../state/interactions.js';
import { displayName, store } from '../state/store.js';

export const MessageRow = {
  components: {
    AttachmentCard,
    Avatar,
    EmbedCard,
    EmojiSign,
    FormattedText,
    InteractionFailure,
    MessageComponents,
    MessageContext,
    OnlyYou,
    UserName,
    WaitingDots,
  },
  props: { message: { type: Object, required: true }, compact: Boolean },
  emits: ['dismiss', 'jump'],
  template: `
    <li class="message" :class="{ compact, ephemeral, mentioned }" data-testid="message"
        :data-author="message.author.username" :data-message-id="message.id">
      <MessageContext v-if="!compact" :message="message" @jump="$emit('jump', $event)" />
      <div class="message-gutter">
        <time v-if="compact" class="message-time" :datetime="message.timestamp" :title="formatFull(date)">
          {{ formatTime(date) }}
        </time>
        <Avatar v-else :user="message.author" />
      </div>
      <div class="message-body">
        <div class="message-head" :class="{ 'visually-hidden': compact }">
          <UserName class="message-author" :user="message.author" />
          <span v-if="message.author.bot" class="bot-tag">BOT</span>
          <time v-if="!compact" class="message-time" :datetime="message.timestamp" :title="formatFull(date)">
            {{ formatMoment(date) }}
          </time>
        </div>
        <div v-if="thinking" class="thinking" data-testid="thinking">
          <WaitingDots /> {{ displayName(message.author) }} is thinking …
        </div>
        <div class="message-text">
          <FormattedText v-if="message.content" :text="message.content" data-testid="message-content" />
          <span v-if="edited" class="edited" :title="formatFull(edited)" data-testid="edited">(edited)</span>
        </div>
        <AttachmentCard v-for="attachment in message.attachments" :key="attachment.id" :attachment="attachment" />
        <EmbedCard v-for="(embed, index) in message.embeds" :key="index" :embed="embed" />
        <MessageComponents v-if="message.components?.length" :message="message" :interaction="interaction" />
        <InteractionFailure v-if="interaction?.state === 'failed'" :interaction="interaction">
          <button type="button" class="link-button" @click="dismissFailure(interaction.id)">Dismiss</button>
        </InteractionFailure>
        <ul v-if="message.reactions?.length" class="reactions list-unstyled" aria-label="Reactions">
          <li v-for="{ emoji, count } in message.reactions" :key="emoji.id ?? emoji.name" class="reaction"
              data-testid="reaction">
            <EmojiSign :emoji="emoji" /> {{ count }}
          </li>
        </ul>
        <OnlyYou v-if="ephemeral" data-testid="ephemeral" @dismiss="$emit('dismiss')" />
      </div>
    </li>`,
  computed: {
    date() {
      return new Date(this.message.timestamp);
    },
    edited() {
      return this.message.edited_timestamp && new Date(this.message.edited_timestamp);
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
  methods: { dismissFailure: dismiss, displayName, formatFull, formatMoment, formatTime },
};
