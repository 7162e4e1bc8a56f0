import { RemotePicture } from './remote-picture.js';
import { formatSize } from '../format.js';

export const AttachmentCard = {
  components: { RemotePicture },
  props: { attachment: { type: Object, required: true } },
  template: `
    <RemotePicture v-if="isPicture" class="attachment-picture" :url="attachment.url" :label="attachment.description ?? attachment.filename"
        :width="attachment.width ?? undefined" :height="attachment.height ?? undefined" />
    <div v-else class="attachment" data-testid="attachment">
      <i class="bi bi-file-earmark-text" aria-hidden="true"></i>
      <div class="min-width-0">
        <a class="attachment-name" :href="attachment.url" target="_blank" rel="noopener noreferrer nofollow">{{ attachment.filename }}</a>
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
