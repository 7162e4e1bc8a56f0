import { formatMoment } from '../format.js';
import { UserName } from '../parts/user-name.js';
import { MessageType } from '../state/discord.js';
import { openChannel } from '../state/session.js';

const KINDS = {
  [MessageType.PINNED]: { icon: 'bi-pin-angle-fill', text: 'pinned a message to this channel.' },
  [MessageType.JOINED]: { icon: 'bi-arrow-right', text: 'joined the server.' },
  [MessageType.THREAD_CREATED]: { icon: 'bi-chat-left-text', text: 'started a thread:' },
  [MessageType.POLL_RESULT]: { icon: 'bi-bar-chart-fill', text: 'closed a poll:' },
};

/** What the system says, in one line. */
export const SystemRow = {
  components: { UserName },
  props: { message: { type: Object, required: true } },
  template: `
    <li class="message system" data-testid="system-message" :data-message-id="message.id">
      <div class="message-gutter"><i class="bi" :class="kind.icon" aria-hidden="true"></i></div>
      <div class="message-body">
        <UserName :user="message.author" /> {{ kind.text }}
        <button v-if="threadId" type="button" class="link-button" @click="openChannel(threadId)">{{ message.content }}</button>
        <strong v-else-if="detail">{{ detail }}</strong>
        <time class="message-time" :datetime="message.timestamp">{{ moment }}</time>
      </div>
    </li>`,
  computed: {
    kind() {
      return KINDS[this.message.type] ?? { icon: 'bi-info-circle', text: `(system message of type ${this.message.type})` };
    },
    threadId() {
      return this.message.type === MessageType.THREAD_CREATED && this.message.message_reference?.channel_id;
    },
    detail() {
      const fields = Object.fromEntries((this.message.embeds?.[0]?.fields ?? []).map(({ name, value }) => [name, value]));
      return fields.poll_question_text
        ? `${fields.poll_question_text} (${fields.total_votes} ${fields.total_votes === '1' ? 'vote' : 'votes'})`
        : this.message.content;
    },
    moment() {
      return formatMoment(new Date(this.message.timestamp));
    },
  },
  methods: { openChannel },
};
