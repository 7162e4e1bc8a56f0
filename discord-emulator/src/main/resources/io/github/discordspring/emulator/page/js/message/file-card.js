import { formatSize } from '../format.js';
import { WebLink } from '../parts/web-link.js';

/** A file that one can fetch. */
export const FileCard = {
  components: { WebLink },
  props: { url: { type: String, required: true }, name: { type: String, required: true }, size: Number },
  template: `
    <div class="attachment" data-testid="attachment">
      <i class="bi bi-file-earmark-text-fill" aria-hidden="true"></i>
      <div class="min-width-0">
        <WebLink class="attachment-name" :url="url">{{ name }}</WebLink>
        <div v-if="size !== undefined" class="attachment-size">{{ formatSize(size) }}</div>
      </div>
    </div>`,
  methods: { formatSize },
};
