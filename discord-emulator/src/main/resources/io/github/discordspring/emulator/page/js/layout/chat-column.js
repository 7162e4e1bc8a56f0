import { ChatHeader } from './chat-header.js';
import { ForumView } from './forum-view.js';
import { Composer } from '../composer/composer.js';
import { DeveloperView } from '../developer/developer-view.js';
import { MessageList } from '../message/message-list.js';
import { TypingLine } from '../message/typing-line.js';
import { isForum, Permission } from '../state/discord.js';
import { channel, guild, isAllowed, store, writer } from '../state/store.js';

export const ChatColumn = {
  components: { ChatHeader, Composer, DeveloperView, ForumView, MessageList, TypingLine },
  template: `
    <main class="chat">
      <ChatHeader v-if="store.view === 'chat'" />
      <div role="status" data-testid="notice">
        <p v-if="store.connection === 'lost'" class="notice">
          <span class="spinner-border spinner-border-sm" aria-hidden="true"></span>
          The connection to the emulator is lost. Connecting again …
        </p>
        <p v-else-if="store.problem" class="notice">
          <span class="flex-grow-1">{{ store.problem }}</span>
          <button type="button" class="btn-close btn-close-white" aria-label="Close" @click="store.problem = null"></button>
        </p>
      </div>
      <DeveloperView v-if="store.view === 'developer'" />
      <ForumView v-else-if="channel && isForum(channel)" :key="channel.id" :forum="channel" />
      <template v-else-if="channel">
        <MessageList :key="channel.id" />
        <Composer v-if="writer && writes" :key="channel.id" />
        <p v-else-if="writer" class="composer-closed">You do not have permission to send messages in this channel.</p>
        <TypingLine />
      </template>
      <p v-else-if="store.connection === 'open'" class="empty">
        {{ guild?.channels.length ? 'Choose a channel to write in.' : 'There is no channel to write in.' }}
      </p>
    </main>`,
  setup() {
    const writes = Vue.computed(() => isAllowed(store.channelId, Permission.SEND_MESSAGES));
    return { channel, guild, isForum, store, writer, writes };
  },
};
