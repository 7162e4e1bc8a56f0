import { formatFull, formatMoment } from '../format.js';
import { AppTag } from '../parts/app-tag.js';
import { UserName } from '../parts/user-name.js';
import { openUserMenu } from '../parts/user-menu.js';

/** Who wrote a message, and when. */
export const MessageHead = {
  components: { AppTag, UserName },
  props: { message: { type: Object, required: true } },
  template: `
    <div class="message-head">
      <button type="button" class="name-button" aria-haspopup="menu" @click="openUserMenu($event, message.author)"
          @contextmenu.stop="openUserMenu($event, message.author)"
          ><UserName class="message-author" :user="message.author" /></button>
      <AppTag v-if="message.author.bot" />
      <time class="message-time" :datetime="message.timestamp" :title="formatFull(date)">{{ formatMoment(date) }}</time>
      <i v-if="message.pinned" class="bi bi-pin-angle-fill pinned-sign" title="Pinned" aria-label="Pinned"></i>
    </div>`,
  computed: {
    date() {
      return new Date(this.message.timestamp);
    },
  },
  methods: { formatFull, formatMoment, openUserMenu },
};
