import { ComponentButton } from './component-button.js';
import { MediaGallery } from './media-gallery.js';
import { MessageSelect } from './message-select.js';
import { FormattedText } from '../markdown/formatted-text.js';
import { FileCard } from '../message/file-card.js';
import { RemotePicture } from '../parts/remote-picture.js';
import { SpoilerCover } from '../parts/spoiler-cover.js';
import { ComponentType, isSelect } from '../state/discord.js';
import { cssColor } from '../state/store.js';

/** Components of a message, and those in them. */
export const ComponentTree = {
  name: 'ComponentTree',
  components: { ComponentButton, FileCard, FormattedText, MediaGallery, MessageSelect, RemotePicture, SpoilerCover },
  props: {
    components: { type: Array, required: true },
    message: { type: Object, required: true },
    interaction: Object,
  },
  template: `
    <template v-for="(part, index) in components" :key="part.id ?? index">
      <FormattedText v-if="part.type === Type.TEXT_DISPLAY" :text="part.content" data-testid="text-display" />
      <div v-else-if="part.type === Type.ACTION_ROW" class="action-row">
        <ComponentTree v-bind="inherited" :components="part.components" />
      </div>
      <ComponentButton v-else-if="part.type === Type.BUTTON" :button="part" :message="message" :busy="isBusy(part)" />
      <MessageSelect v-else-if="isSelect(part)" :select="part" :message="message" :busy="isBusy(part)" />
      <div v-else-if="part.type === Type.SECTION" class="section" data-testid="section">
        <div class="section-texts"><ComponentTree v-bind="inherited" :components="part.components" /></div>
        <ComponentTree v-bind="inherited" :components="[part.accessory]" />
      </div>
      <SpoilerCover v-else-if="part.type === Type.THUMBNAIL" class="thumbnail" :covered="part.spoiler"
          data-testid="thumbnail">
        <RemotePicture :url="part.media.url" :label="part.description ?? ''" />
      </SpoilerCover>
      <MediaGallery v-else-if="part.type === Type.MEDIA_GALLERY" :items="part.items" />
      <SpoilerCover v-else-if="part.type === Type.FILE" :covered="part.spoiler">
        <FileCard :url="part.file.url" :name="part.name" :size="part.size" data-testid="file" />
      </SpoilerCover>
      <hr v-else-if="part.type === Type.SEPARATOR" class="separator" data-testid="separator"
          :class="{ bare: part.divider === false, large: part.spacing === 2 }">
      <SpoilerCover v-else-if="part.type === Type.CONTAINER" :covered="part.spoiler" class="container-cover">
        <div class="component-container" :class="{ accented: part.accent_color !== null }"
            :style="{ '--embed-color': accent(part) }" data-testid="container">
          <ComponentTree v-bind="inherited" :components="part.components" />
        </div>
      </SpoilerCover>
      <div v-else class="unknown-component" data-testid="unknown-component">Component of type {{ part.type }}</div>
    </template>`,
  data: () => ({ Type: ComponentType }),
  computed: {
    inherited() {
      return { message: this.message, interaction: this.interaction };
    },
  },
  methods: {
    isSelect,
    accent({ accent_color: color }) {
      return typeof color === 'number' ? cssColor(color) : undefined;
    },
    isBusy({ custom_id: customId }) {
      return this.interaction?.state === 'pending' && this.interaction.customId === customId;
    },
  },
};
