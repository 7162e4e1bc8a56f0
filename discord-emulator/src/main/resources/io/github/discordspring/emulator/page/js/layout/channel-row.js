import { channelIcon } from '../state/choices.js';
import { openChannel } from '../state/session.js';
import { store } from '../state/store.js';

/** A channel or thread in which one can read. */
export const ChannelRow = {
  props: { channel: { type: Object, required: true }, thread: Boolean },
  template: `
    <button type="button" class="channel" :class="{ active: isOpen, unread, thread }"
        :data-testid="'channel-' + channel.name" :aria-current="isOpen ? 'page' : undefined"
        data-bs-dismiss="offcanvas" data-bs-target="#places" @click="openChannel(channel.id)">
      <i class="bi" :class="channelIcon(channel)" aria-hidden="true"></i>
      <span class="channel-name">{{ channel.name }}</span>
      <span v-if="unread" class="visually-hidden">unread</span>
      <span v-if="unread?.mentions" class="badge rounded-pill text-bg-danger">{{ unread.mentions }}</span>
    </button>`,
  computed: {
    isOpen() {
      return store.view === 'chat' && this.channel.id === store.channelId;
    },
    unread() {
      return store.unread[this.channel.id];
    },
  },
  methods: { channelIcon, openChannel },
};
