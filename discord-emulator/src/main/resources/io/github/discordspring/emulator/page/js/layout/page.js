import { ChatColumn } from './chat-column.js';
import { ChannelList } from './channel-list.js';
import { GuildList } from './guild-list.js';
import { MemberList } from './member-list.js';
import { ModalDialog } from '../modal/modal-dialog.js';
import { UserPicker } from './user-picker.js';
import { channel, guild, store } from '../state/store.js';

export const Page = {
  components: { ChannelList, ChatColumn, GuildList, MemberList, ModalDialog, UserPicker },
  template: `
    <div class="columns">
      <section id="places" class="places offcanvas-md offcanvas-start" tabindex="-1" aria-label="Servers and channels">
        <GuildList />
        <div class="place">
          <ChannelList />
          <UserPicker v-if="store.userId" />
        </div>
      </section>
      <ChatColumn />
      <aside id="members" class="members offcanvas-lg offcanvas-end" tabindex="-1" aria-label="Members">
        <MemberList />
      </aside>
    </div>
    <ModalDialog v-if="waitingModal" :key="waitingModal.id" :interaction="waitingModal" />`,
  setup() {
    Vue.watchEffect(() => {
      const unread = Object.values(store.unread).reduce((sum, { mentions }) => sum + mentions, 0);
      const place = channel.value ? `#${channel.value.name} | ${guild.value.name}` : 'Discord Emulator';
      document.title = unread ? `(${unread}) ${place}` : place;
    });
    const waitingModal = Vue.computed(() => Object.values(store.interactions).find(({ type, modal }) => type && modal));
    return { store, waitingModal };
  },
};
