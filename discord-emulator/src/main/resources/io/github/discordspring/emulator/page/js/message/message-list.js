import { ChannelStart } from './channel-start.js';
import { InteractionRow } from './interaction-row.js';
import { MessageRow } from './message-row.js';
import { arrange } from './message-rows.js';
import { stickToBottom } from './stick-to-bottom.js';
import { SystemRow } from './system-row.js';
import { isForReader, MESSAGES_TO_KEEP } from '../state/message-events.js';
import { showOlder } from '../state/loading.js';
import { showMessages } from '../state/session.js';
import { compareSnowflakes } from '../state/snowflake.js';
import { channel, store } from '../state/store.js';

/** Nearer to the start than this, older messages are fetched. */
const NEAR_PIXELS = 300;

export const MessageList = {
  components: { ChannelStart, InteractionRow, MessageRow, SystemRow },
  template: `
    <div class="messages-frame">
      <div ref="scroller" class="messages" tabindex="0" role="log" :aria-label="'Messages in ' + channel.name"
          :aria-busy="String(store.loading)" data-testid="messages" @keydown="moved">
        <div ref="content" class="messages-content">
          <ChannelStart v-if="store.complete && !store.loading" :channel="channel" :empty="!rows.length" />
          <div v-else-if="store.loading && !store.messages.length" class="placeholder-glow" aria-hidden="true">
            <div v-for="width in [9, 6, 8, 5]" class="message-placeholder">
              <span class="placeholder"></span><span class="placeholder" :class="'col-' + width"></span>
            </div>
          </div>
          <ol class="list-unstyled mb-0">
            <template v-for="row in rows" :key="row.id">
              <li v-if="row.isFirstUnread" class="day unread-line" data-testid="unread-line"><span>New</span></li>
              <li v-else-if="row.day" class="day"><span>{{ row.day }}</span></li>
              <SystemRow v-if="row.system" :message="row.message" />
              <MessageRow v-else-if="row.message" :message="row.message" :compact="row.compact"
                  @dismiss="dismissed.add(row.id)" @jump="jump" />
              <InteractionRow v-else :interaction="row.interaction" />
            </template>
          </ol>
        </div>
      </div>
      <button v-if="!sticks || !store.atEnd" type="button" class="jump" data-testid="jump" @click="toEnd">
        {{ unseen > 1 ? unseen + ' new messages' : unseen ? '1 new message' : 'To the newest messages' }}
        <i class="bi bi-arrow-down" aria-hidden="true"></i>
      </button>
    </div>`,
  setup() {
    const scroller = Vue.ref(null);
    const content = Vue.ref(null);
    const dismissed = Vue.reactive(new Set());
    const { sticks, toBottom, holdingPlace } = stickToBottom(scroller, content);
    const isShown = (message) => isForReader(message) && !dismissed.has(message.id);
    const messages = Vue.computed(() => store.messages.filter(isShown));
    const rows = Vue.computed(() => arrange(messages.value));
    const unseen = countUnseen(messages, sticks);
    Vue.watch(() => store.messages.at(-1), (last) => {
      if (last?.author.id === store.userId && store.atEnd) {
        toBottom();
      }
    }, { flush: 'post' });

    const find = (messageId) => content.value.querySelector(`[data-message-id="${CSS.escape(messageId)}"]`);

    async function jump(messageId) {
      if (!find(messageId)) {
        await showMessages({ around: messageId });
        await Vue.nextTick();
      }
      const row = find(messageId);
      sticks.value = false;
      row?.scrollIntoView({ block: 'center' });
      row?.classList.add('highlighted');
      setTimeout(() => row?.classList.remove('highlighted'), 1500);
    }

    async function toEnd() {
      if (!store.atEnd) {
        await showMessages();
      }
      toBottom();
    }

    // Who stays at the end is not to be led away from it, however fast messages come
    function nearStart() {
      if (!sticks.value && scroller.value?.scrollTop < NEAR_PIXELS && !store.loading && !store.complete) {
        holdingPlace(() => showOlder(MESSAGES_TO_KEEP));
      }
    }

    /** The arrow keys lead from message to message, the tab key to what can be done with one. */
    function moved(event) {
      const all = [...content.value.querySelectorAll('.message[tabindex]')];
      const at = all.indexOf(document.activeElement);
      const next = { ArrowUp: at < 0 ? all.length - 1 : at - 1, ArrowDown: at + 1 }[event.key];
      if (all[next] && (at >= 0 || event.target === scroller.value)) {
        event.preventDefault();
        all[next].focus();
      }
    }

    const jumpTo = ({ detail }) => jump(detail);
    Vue.onMounted(() => {
      document.addEventListener('jump', jumpTo);
      scroller.value.addEventListener('scroll', nearStart, { passive: true });
    });
    Vue.onBeforeUnmount(() => document.removeEventListener('jump', jumpTo));
    return { channel, content, dismissed, jump, moved, rows, scroller, sticks, store, toEnd, unseen };
  },
};

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
