import { AttachmentList } from './attachment-list.js';
import { EmbedCard } from './embed-card.js';
import { ForwardedMessage } from './forwarded-message.js';
import { InteractionFailure } from './interaction-failure.js';
import { MessageActions } from './message-actions.js';
import { MessageContext } from './message-context.js';
import { MessageEditor } from './message-editor.js';
import { MessageHead } from './message-head.js';
import { isEphemeral, openMessageMenu } from './message-menu.js';
import { OnlyYou } from './only-you.js';
import { PollCard } from './poll-card.js';
import { ReactionList } from './reaction-list.js';
import { StickerList } from './sticker-list.js';
import { ThreadCard } from './thread-card.js';
import { ComponentTree } from '../component/component-tree.js';
import { formatFull, formatTime } from '../format.js';
import { FormattedText } from '../markdown/formatted-text.js';
import { Avatar } from '../parts/avatar.js';
import { openUserMenu } from '../parts/user-menu.js';
import { WaitingDots } from '../parts/waiting-dots.js';
import { MessageFlag } from '../state/discord.js';
import { dismiss, interactionOf } from '../state/interactions.js';
import { displayName, store } from '../state/store.js';

export const MessageRow = {
  components: {
    AttachmentList,
    Avatar,
    ComponentTree,
    EmbedCard,
    FormattedText,
    ForwardedMessage,
    InteractionFailure,
    MessageActions,
    MessageContext,
    MessageEditor,
    MessageHead,
    OnlyYou,
    PollCard,
    ReactionList,
    StickerList,
    ThreadCard,
    WaitingDots,
  },
  props: { message: { type: Object, required: true }, compact: Boolean },
  emits: ['dismiss', 'jump'],
  template: `
    <li class="message" :class="{ compact, ephemeral, mentioned }" data-testid="message" tabindex="-1"
        :data-author="message.author.username" :data-message-id="message.id" @contextmenu="menu">
      <MessageContext v-if="!compact" :message="message" @jump="$emit('jump', $event)" />
      <div class="message-gutter">
        <time v-if="compact" class="message-time" :datetime="message.timestamp" :title="formatFull(date)">
          {{ formatTime(date) }}
        </time>
        <Avatar v-else :user="message.author" @contextmenu.stop="openUserMenu($event, message.author)" />
      </div>
      <div class="message-body">
        <MessageHead :message="message" :class="{ 'visually-hidden': compact }" />
        <div v-if="thinking" class="thinking" data-testid="thinking">
          <WaitingDots /> {{ displayName(message.author) }} is thinking …
        </div>
        <MessageEditor v-if="store.editing === message.id" :message="message" />
        <div v-else class="message-text">
          <FormattedText v-if="message.content" :text="message.content" data-testid="message-content" />
          <span v-if="edited" class="edited" :title="formatFull(edited)" data-testid="edited">(edited)</span>
        </div>
        <ForwardedMessage v-if="message.message_snapshots" :message="message" />
        <AttachmentList v-if="message.attachments?.length" :attachments="message.attachments" />
        <EmbedCard v-for="(embed, index) in message.embeds" :key="index" :embed="embed" />
        <PollCard v-if="message.poll" :message="message" />
        <StickerList v-if="message.sticker_items?.length" :stickers="message.sticker_items" />
        <div v-if="message.components?.length" class="components">
          <ComponentTree :components="message.components" :message="message" :interaction="interaction" />
        </div>
        <InteractionFailure v-if="interaction?.state === 'failed'" :interaction="interaction">
          <button type="button" class="link-button" @click="dismissFailure(interaction.id)">Dismiss</button>
        </InteractionFailure>
        <ReactionList v-if="message.reactions?.length" :message="message" />
        <ThreadCard v-if="message.thread" :thread-id="message.thread.id" />
        <OnlyYou v-if="ephemeral" data-testid="ephemeral" @dismiss="$emit('dismiss')" />
      </div>
      <MessageActions v-if="!ephemeral && !thinking" :message="message" />
    </li>`,
  data: () => ({ store }),
  computed: {
    date() {
      return new Date(this.message.timestamp);
    },
    edited() {
      return this.message.edited_timestamp && new Date(this.message.edited_timestamp);
    },
    ephemeral() {
      return isEphemeral(this.message);
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
  methods: {
    dismissFailure: dismiss,
    displayName,
    formatFull,
    formatTime,
    openUserMenu,
    /** Links and pictures keep the browser's own menu, and so does text that is selected. */
    menu(event) {
      if (!event.target.closest('a, img, textarea, input') && !String(getSelection())) {
        openMessageMenu(event, this.message);
      }
    },
  },
};
