import { AttachmentList } from './attachment-list.js';
import { EmbedCard } from './embed-card.js';
import { ComponentTree } from '../component/component-tree.js';
import { formatMoment } from '../format.js';
import { FormattedText } from '../markdown/formatted-text.js';
import { openChannel, showMessages } from '../state/session.js';
import { findChannel } from '../state/store.js';

/** A message from elsewhere, as it was when it was forwarded. */
export const ForwardedMessage = {
  components: { AttachmentList, ComponentTree, EmbedCard, FormattedText },
  props: { message: { type: Object, required: true } },
  template: `
    <div class="forwarded" data-testid="forwarded">
      <p class="forwarded-head"><i class="bi bi-reply-fill flipped" aria-hidden="true"></i> Forwarded</p>
      <FormattedText v-if="original.content" :text="original.content" />
      <AttachmentList v-if="original.attachments?.length" :attachments="original.attachments" />
      <EmbedCard v-for="(embed, index) in original.embeds" :key="index" :embed="embed" />
      <ComponentTree v-if="original.components?.length" :components="original.components" :message="message" />
      <button type="button" class="forwarded-place" :disabled="!place" @click="go">
        {{ place ? '#' + place.name : 'Elsewhere' }} • {{ moment }}
      </button>
    </div>`,
  computed: {
    original() {
      return this.message.message_snapshots[0].message;
    },
    place() {
      return findChannel(this.message.message_reference.channel_id);
    },
    moment() {
      return formatMoment(new Date(this.original.timestamp));
    },
  },
  methods: {
    go() {
      openChannel(this.place.id);
      showMessages({ around: this.message.message_reference.message_id });
    },
  },
};
