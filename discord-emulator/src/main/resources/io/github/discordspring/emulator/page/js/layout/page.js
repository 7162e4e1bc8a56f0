import { ChannelList } from './channel-list.js';
import { ChatColumn } from './chat-column.js';
import { GuildList } from './guild-list.js';
import { MemberList } from './member-list.js';
import { UserPanel } from './user-panel.js';
import { VoicePanel } from './voice-panel.js';
import { ForwardDialog } from '../dialog/forward-dialog.js';
import { PollDialog } from '../dialog/poll-dialog.js';
import { ThreadDialog } from '../dialog/thread-dialog.js';
import { ModalDialog } from '../modal/modal-dialog.js';
import { ContextMenu } from '../parts/menu.js';
import { channel, guild, store } from '../state/store.js';

const DIALOGS = { forward: 'ForwardDialog', poll: 'PollDialog', thread: 'ThreadDialog', post: 'ThreadDialog' };

export const Page = {
  components: {
    ChannelList,
    ChatColumn,
    ContextMenu,
    ForwardDialog,
    GuildList,
    MemberList,
    ModalDialog,
    PollDialog,
    ThreadDialog,
    UserPanel,
    VoicePanel,
  },
  template: `
    <div class="columns">
      <section id="places" class="places offcanvas-md offcanvas-start" tabindex="-1" aria-label="Servers and channels">
        <div class="places-upper">
          <GuildList />
          <div class="place"><ChannelList /></div>
        </div>
        <div class="places-lower">
          <VoicePanel />
          <UserPanel v-if="store.userId" />
        </div>
      </section>
      <ChatColumn />
      <aside v-if="store.view === 'chat'" id="members" class="members offcanvas-lg offcanvas-end" tabindex="-1"
          aria-label="Members">
        <MemberList />
      </aside>
    </div>
    <ModalDialog v-if="waitingModal" :key="waitingModal.id" :interaction="waitingModal" />
    <component :is="dialog" v-if="dialog" :request="store.dialog" @closed="store.dialog = null" />
    <div id="pop-ups"><ContextMenu v-if="store.menu" :key="store.menu.x + '-' + store.menu.y" :menu="store.menu" /></div>`,
  setup() {
    Vue.watchEffect(() => {
      const unread = Object.values(store.unread).reduce((sum, { mentions }) => sum + mentions, 0);
      const place = channel.value ? `#${channel.value.name} | ${guild.value.name}` : 'Discord Emulator';
      document.title = unread ? `(${unread}) ${place}` : place;
    });
    const waitingModal = Vue.computed(() => Object.values(store.interactions).find(({ type, modal }) => type && modal));
    const dialog = Vue.computed(() => DIALOGS[store.dialog?.name]);
    return { dialog, store, waitingModal };
  },
};
