import { formatSize } from '../format.js';
import { RemotePicture } from '../parts/remote-picture.js';
import { WebLink } from '../parts/web-link.js';

export const AttachmentCard = {
  components: { RemotePicture, WebLink },
  props: { attachment: { type: Object, required: true } },
  template: `
    <RemotePicture v-if="isPicture" class="attachment-picture" :url="attachment.url"
        :label="attachment.description ?? attachment.filename"
        :width="attachment.width ?? undefined" :height="attachment.height ?? undefined" />
    <div v-else class="attachment" data-testid="attachment">
      <i class="bi bi-file-earmark-text" aria-hidden="true"></i>
      <div class="min-width-0">
        <WebLink class="attachment-name" :url="attachment.url">{{ attachment.filename }}</WebLink>
        <div class="attachment-size">{{ formatSize(attachment.size) }}</div>
      </div>
    </div>`,
  computed: {
    isPicture() {
      return this.attachment.content_type?.startsWith('image/') ?? false;
    },
  },
  methods: { formatSize },
};
