import { openChannel } from '../state/session.js';
import { guild } from '../state/store.js';

/** Leads from a message into the thread that was started from it. */
export const ThreadCard = {
  props: { threadId: { type: String, required: true } },
  template: `
    <button v-if="thread" type="button" class="thread-card" data-testid="thread-card" @click="openChannel(threadId)">
      <i class="bi bi-chat-left-text" aria-hidden="true"></i>
      <strong>{{ thread.name }}</strong><span>{{ count }} ›</span>
    </button>`,
  computed: {
    thread() {
      return guild.value?.threads.find(({ id }) => id === this.threadId);
    },
    count() {
      const { message_count: count } = this.thread;
      return count === 1 ? '1 message' : `${count ?? 0} messages`;
    },
  },
  methods: { openChannel },
};
