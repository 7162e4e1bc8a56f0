import { BotState } from './bot-state.js';
import { PinList } from './pin-list.js';
import { FormattedText } from '../markdown/formatted-text.js';
import { channelIcon } from '../state/choices.js';
import { isForum, isThread } from '../state/discord.js';
import { channel, findChannel, store } from '../state/store.js';
import { openChannel } from '../state/session.js';

export const ChatHeader = {
  components: { BotState, FormattedText, PinList },
  template: `
    <header class="bar">
      <button type="button" class="bar-button d-md-none" data-bs-toggle="offcanvas" data-bs-target="#places"
          aria-controls="places" aria-label="Servers and channels" data-testid="open-places">
        <i class="bi bi-list" aria-hidden="true"></i>
      </button>
      <template v-if="channel">
        <button v-if="parent" type="button" class="bar-parent" @click="openChannel(parent.id)">
          <i class="bi" :class="channelIcon(parent)" aria-hidden="true"></i>{{ parent.name }}<span aria-hidden="true">›</span>
        </button>
        <h2 class="bar-title"><i class="bi" :class="channelIcon(channel)" aria-hidden="true"></i>{{ channel.name }}</h2>
        <FormattedText v-if="channel.topic" class="topic" :text="channel.topic" :title="channel.topic" />
      </template>
      <div class="bar-end">
        <BotState />
        <button v-if="hasPins" ref="pins" type="button" class="bar-button" aria-label="Pinned messages"
            title="Pinned messages" :aria-expanded="String(showsPins)" data-testid="pins" @click="showsPins = !showsPins">
          <i class="bi bi-pin-angle-fill" aria-hidden="true"></i>
        </button>
        <button type="button" class="bar-button d-lg-none" data-bs-toggle="offcanvas" data-bs-target="#members"
            aria-controls="members" aria-label="Members" data-testid="open-members">
          <i class="bi bi-people-fill" aria-hidden="true"></i>
        </button>
      </div>
      <PinList v-if="showsPins" :anchor="$refs.pins" @close="showsPins = false" />
    </header>`,
  data: () => ({ showsPins: false }),
  computed: {
    channel: () => channel.value,
    hasPins: () => channel.value && !isForum(channel.value),
    parent: () => (channel.value && isThread(channel.value) ? findChannel(channel.value.parent_id) : undefined),
    channelId: () => store.channelId,
  },
  watch: {
    channelId() {
      this.showsPins = false;
    },
  },
  methods: { channelIcon, openChannel },
};
