import { BotState } from './bot-state.js';
import { Composer } from '../composer/composer.js';
import { FormattedText } from '../markdown/formatted-text.js';
import { MessageList } from '../message/message-list.js';
import { TypingLine } from '../message/typing-line.js';
import { channel, guild, store, writer } from '../state/store.js';

export const ChatColumn = {
  components: { BotState, Composer, FormattedText, MessageList, TypingLine },
  template: `
    <main class="chat">
      <header class="bar">
        <button type="button" class="bar-button d-md-none" data-bs-toggle="offcanvas" data-bs-target="#places"
            aria-controls="places" aria-label="Servers and channels">
          <i class="bi bi-list" aria-hidden="true"></i>
        </button>
        <h2 v-if="channel" class="bar-title"><i class="bi bi-hash" aria-hidden="true"></i>{{ channel.name }}</h2>
        <FormattedText v-if="channel?.topic" class="topic" :text="channel.topic" :title="channel.topic" />
        <BotState />
        <button type="button" class="bar-button d-lg-none" data-bs-toggle="offcanvas" data-bs-target="#members"
            aria-controls="members" aria-label="Members">
          <i class="bi bi-people-fill" aria-hidden="true"></i>
        </button>
      </header>
      <div role="status" data-testid="notice">
        <p v-if="store.connection === 'lost'" class="notice">
          <span class="spinner-border spinner-border-sm" aria-hidden="true"></span>
          The connection to the emulator is lost. Connecting again …
        </p>
        <p v-else-if="store.problem" class="notice">{{ store.problem }}</p>
      </div>
      <template v-if="channel">
        <MessageList :key="channel.id" />
        <Composer v-if="writer" :key="channel.id" />
        <TypingLine />
      </template>
      <p v-else-if="store.connection === 'open'" class="empty">
        {{ guild?.channels.length ? 'Choose a channel to write in.' : 'There is no channel to write in.' }}
      </p>
    </main>`,
  setup: () => ({ channel, guild, store, writer }),
};
