import { formatMoment } from '../format.js';
import { FormattedText } from '../markdown/formatted-text.js';
import { Avatar } from '../parts/avatar.js';
import { attempt } from '../parts/notice.js';
import { PopUp } from '../parts/pop-up.js';
import { UserName } from '../parts/user-name.js';
import { getPins } from '../state/api.js';
import { store } from '../state/store.js';

/** The messages that were pinned to the open channel. */
export const PinList = {
  components: { Avatar, FormattedText, PopUp, UserName },
  props: { anchor: { type: Object, required: true } },
  emits: ['close'],
  template: `
    <PopUp :anchor="anchor" label="Pinned messages" wide @close="$emit('close')">
      <h3 class="pop-up-title">Pinned messages</h3>
      <ul v-if="pins?.length" class="list-unstyled mb-0" data-testid="pin-list">
        <li v-for="message in pins" :key="message.id" class="pin">
          <Avatar :user="message.author" />
          <div class="min-width-0 flex-grow-1">
            <UserName :user="message.author" /> <time class="message-time">{{ moment(message) }}</time>
            <FormattedText class="pin-text" :text="message.content || '(no text)'" />
          </div>
          <button type="button" class="btn btn-quiet btn-sm" @click="jump(message)">Jump</button>
        </li>
      </ul>
      <p v-else-if="pins" class="suggestions-empty">This channel has no pinned messages, yet.</p>
    </PopUp>`,
  data: () => ({ pins: null }),
  async mounted() {
    this.pins = (await attempt(() => getPins(store.channelId, store.userId))) ?? [];
  },
  methods: {
    moment: ({ timestamp }) => formatMoment(new Date(timestamp)),
    jump({ id }) {
      this.$emit('close');
      document.dispatchEvent(new CustomEvent('jump', { detail: id }));
    },
  },
};
