import { formatDay, isSameDay } from '../format.js';
import { InteractionRow } from './interaction-row.js';
import { MessageRow } from './message-row.js';
import { stickToBottom } from './stick-to-bottom.js';
import { InteractionType } from '../state/discord.js';
import { isForReader } from '../state/events.js';
import { compareSnowflakes } from '../state/snowflake.js';
import { channel, store } from '../state/store.js';

/** Messages of one author that follow each other within this time share one avatar. */
const GROUP_MILLIS = 7 * 60_000;

export const MessageList = {
  components: { InteractionRow, MessageRow },
  template: `
    <div class="messages-frame">
      <div ref="scroller" class="messages" tabindex="0" role="log" :aria-label="'Messages in ' + channel.name"
          :aria-busy="String(store.loading)">
        <div ref="content" class="messages-content">
          <div v-if="store.complete && !store.loading" class="welcome">
            <span class="welcome-icon"><i class="bi bi-hash" aria-hidden="true"></i></span>
            <h3>Welcome to #{{ channel.name }}!</h3>
            <p>This is the start of the #{{ channel.name }} channel.
              <template v-if="!rows.length">Say something, or type <kbd>/</kbd> to use a command.</template></p>
          </div>
          <div v-else-if="store.loading" class="placeholder-glow" aria-hidden="true">
            <div v-for="width in [9, 6, 8]" class="message-placeholder">
              <span class="placeholder"></span><span class="placeholder" :class="'col-' + width"></span>
            </div>
          </div>
          <p v-else class="older">Older messages are not shown.</p>
          <ol class="list-unstyled mb-0">
            <template v-for="row in rows" :key="row.id">
              <li v-if="row.day" class="day"><span>{{ row.day }}</span></li>
              <MessageRow v-if="row.message" :message="row.message" :compact="row.compact"
                  @dismiss="dismissed.add(row.id)" @jump="jump" />
              <InteractionRow v-else :interaction="row.interaction" />
            </template>
          </ol>
        </div>
      </div>
      <button v-if="!sticks" type="button" class="jump" data-testid="jump" @click="toBottom()">
        {{ unseen > 1 ? unseen + ' new messages' : unseen ? '1 new message' : 'To the newest messages' }}
        <i class="bi bi-arrow-down" aria-hidden="true"></i>
      </button>
    </div>`,
  setup() {
    const scroller = Vue.ref(null);
    const content = Vue.ref(null);
    const dismissed = Vue.reactive(new Set());
    const { sticks, toBottom } = stickToBottom(scroller, content);
    const isShown = (message) => isForReader(message) && !dismissed.has(message.id);
    const messages = Vue.computed(() => store.messages.filter(isShown));
    const rows = Vue.computed(() => arrange(messages.value, pendingCommands(messages.value)));
    const unseen = countUnseen(messages, sticks);
    Vue.watch(() => store.messages.at(-1), (last) => {
      if (last?.author.id === store.userId) {
        toBottom();
      }
    }, { flush: 'post' });

    function jump(messageId) {
      const row = content.value.querySelector(`[data-message-id="${CSS.escape(messageId)}"]`);
      if (row) {
        row.scrollIntoView({ block: 'center' });
        row.classList.add('highlighted');
        setTimeout(() => row.classList.remove('highlighted'), 1500);
      }
    }

    return { channel, content, dismissed, jump, rows, scroller, sticks, store, toBottom, unseen };
  },
};

/** Own commands in this channel that no message answers so far. */
function pendingCommands(messages) {
  const answered = new Set(messages.map((message) => message.interaction_metadata?.id ?? message.interaction?.id));
  return Object.values(store.interactions).filter(({ id, type, state, channelId, userId, messageId }) => type
    && type !== InteractionType.MESSAGE_COMPONENT && !messageId
    && state !== 'answered' && channelId === store.channelId && userId === store.userId && !answered.has(id));
}

function arrange(messages, interactions) {
  const rows = [
    ...messages.map((message) => ({ id: message.id, message })),
    ...interactions.map((interaction) => ({ id: interaction.id, interaction })),
  ].sort((one, other) => compareSnowflakes(one.id, other.id));
  let previous;
  for (const row of rows) {
    const { message } = row;
    if (message) {
      const date = new Date(message.timestamp);
      if (!previous || !isSameDay(date, new Date(previous.timestamp))) {
        row.day = formatDay(date);
      }
      row.compact = !row.day && continues(message, previous);
    }
    previous = message ?? previous;
  }
  return rows;
}

function continues(message, previous) {
  return message.author.id === previous.author.id
    && !message.message_reference && !message.interaction_metadata
    && !message.flags === !previous.flags
    && new Date(message.timestamp) - new Date(previous.timestamp) < GROUP_MILLIS;
}

/** How many messages came since the reader left the bottom. */
function countUnseen(messages, sticks) {
  const lastSeen = Vue.ref(null);
  Vue.watch([sticks, messages], () => {
    if (sticks.value) {
      lastSeen.value = messages.value.at(-1)?.id ?? null;
    }
  }, { immediate: true });
  const isUnseen = ({ id }) => lastSeen.value && compareSnowflakes(id, lastSeen.value) > 0;
  return Vue.computed(() => messages.value.filter(isUnseen).length);
}
