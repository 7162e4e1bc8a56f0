import { FileCard } from './file-card.js';
import { MediaGallery } from '../component/media-gallery.js';
import { SpoilerCover } from '../parts/spoiler-cover.js';
import { IS_SPOILER } from '../state/discord.js';

/** Files of a message: pictures and films are shown, the rest can be fetched. */
export const AttachmentList = {
  components: { FileCard, MediaGallery, SpoilerCover },
  props: { attachments: { type: Array, required: true } },
  template: `
    <MediaGallery v-if="shown.length" class="attachment-pictures" :items="shown" />
    <SpoilerCover v-for="file in others" :key="file.id" :covered="isSpoiler(file)">
      <audio v-if="isA(file, 'audio')" :src="file.url" controls></audio>
      <FileCard :url="file.url" :name="file.title ?? file.filename" :size="file.size" />
    </SpoilerCover>`,
  computed: {
    shown() {
      return this.attachments.filter(this.isShown).map((file) => ({
        media: file,
        description: file.description ?? file.filename,
        spoiler: this.isSpoiler(file),
      }));
    },
    others() {
      return this.attachments.filter((file) => !this.isShown(file));
    },
  },
  methods: {
    isA: ({ content_type: type }, kind) => type?.startsWith(`${kind}/`) ?? false,
    isShown(file) {
      return this.isA(file, 'image') || this.isA(file, 'video');
    },
    isSpoiler: ({ filename, flags }) => Boolean(flags & IS_SPOILER) || filename.startsWith('SPOILER_'),
  },
};
