import { formatMoment } from '../format.js';
import { FormattedText } from '../markdown/formatted-text.js';
import { RemotePicture } from '../parts/remote-picture.js';
import { WebLink } from '../parts/web-link.js';
import { cssColor } from '../state/store.js';

const COLUMNS = 12;
const FIELDS_PER_ROW = 3;

export const EmbedCard = {
  components: { FormattedText, RemotePicture, WebLink },
  props: { embed: { type: Object, required: true } },
  template: `
    <article class="embed" :style="{ '--embed-color': color }" data-testid="embed">
      <div class="embed-main">
        <div class="embed-texts">
          <div v-if="embed.author" class="embed-author">
            <RemotePicture v-if="embed.author.icon_url" class="embed-icon" :url="embed.author.icon_url" />
            <WebLink :url="embed.author.url">{{ embed.author.name }}</WebLink>
          </div>
          <div v-if="embed.title" class="embed-title">
            <WebLink :url="embed.url"><FormattedText :text="embed.title" /></WebLink>
          </div>
          <FormattedText v-if="embed.description" class="embed-description" :text="embed.description" />
          <dl v-if="embed.fields?.length" class="embed-fields">
            <div v-for="({ name, value, span }, index) in fields" :key="index" :style="{ '--span': span }">
              <dt><FormattedText :text="name" /></dt>
              <dd><FormattedText :text="value" /></dd>
            </div>
          </dl>
        </div>
        <RemotePicture v-if="embed.thumbnail?.url" class="embed-thumbnail" :url="embed.thumbnail.url" label="Thumbnail" />
      </div>
      <RemotePicture v-if="embed.image?.url" class="embed-image" :url="embed.image.url"
          :width="embed.image.width" :height="embed.image.height" />
      <footer v-if="embed.footer || embed.timestamp" class="embed-footer">
        <RemotePicture v-if="embed.footer?.icon_url" class="embed-icon" :url="embed.footer.icon_url" />
        <span>{{ footer }}</span>
      </footer>
    </article>`,
  computed: {
    color() {
      return this.embed.color ? cssColor(this.embed.color) : undefined;
    },
    fields() {
      return spread(this.embed.fields);
    },
    footer() {
      const moment = this.embed.timestamp && formatMoment(new Date(this.embed.timestamp));
      return [this.embed.footer?.text, moment].filter(Boolean).join(' • ');
    },
  },
};

/** Gives each field its width: neighbouring inline fields share a row. */
function spread(fields) {
  const spread = [];
  while (spread.length < fields.length) {
    const rest = fields.slice(spread.length);
    const inline = rest.slice(0, FIELDS_PER_ROW).findIndex((field) => !field.inline);
    const row = rest.slice(0, inline < 0 ? FIELDS_PER_ROW : Math.max(inline, 1));
    spread.push(...row.map((field) => ({ ...field, span: COLUMNS / row.length })));
  }
  return spread;
}
