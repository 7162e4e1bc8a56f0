import { AttachmentTray } from './attachment-tray.js';
import { CommandLine } from './command-line.js';
import { commandMeant } from './commands.js';
import { ComposerTools } from './composer-tools.js';
import { filesField } from './files-field.js';
import { ReplyBar } from './reply-bar.js';
import { send, tellTyping } from './sending.js';
import { commandSuggestions, mentionSuggestions } from './suggesting.js';
import { SuggestionList } from './suggestion-list.js';
import { textField } from './text-field.js';
import { moving } from '../parts/listbox.js';
import { ChannelType, isThread } from '../state/discord.js';
import { useCommand } from '../state/interactions.js';
import { channel, displayName, store, writer } from '../state/store.js';

/** The longest message, see https://docs.discord.com/developers/resources/message#create-message */
const MAX_LENGTH = 2000;

function placeName({ name, type }) {
  if (type === ChannelType.DM) {
    return `@${name}`;
  }
  return isThread({ type }) ? `“${name}”` : `#${name}`;
}

export const Composer = {
  components: { AttachmentTray, CommandLine, ComposerTools, ReplyBar, SuggestionList },
  mixins: [filesField, textField],
  template: `
    <form class="composer" :class="{ dropping }" novalidate @submit.prevent="submit" @paste="pasted"
        @dragover.prevent="dropping = true" @dragleave="dropping = false" @drop.prevent="dropped">
      <p v-if="error" class="failure composer-failure" role="alert" data-testid="composer-error">
        <i class="bi bi-exclamation-circle-fill" aria-hidden="true"></i><span>{{ error }}</span>
        <button type="button" class="btn-close" aria-label="Close" @click="error = null"></button>
      </p>
      <SuggestionList v-if="suggestions" id="suggestions" :title="isCommand ? 'Commands' : 'Mentions'"
          :suggestions="suggestions" :current="current" :testid="isCommand ? 'command-list' : 'mention-list'"
          @pick="pick" @point="current = $event" />
      <ReplyBar v-if="store.replyTo" />
      <AttachmentTray v-if="files.length" :files="files" @remove="files.splice($event, 1)" />
      <div class="composer-line">
        <CommandLine v-if="command" ref="form" :key="command.path" :command="command" @submit="submit" @leave="leave" />
        <template v-else>
          <ComposerTools @files="attach" @emoji="insert($event)" @sticker="sendSticker">
            <textarea ref="input" v-model="text" class="composer-input" rows="1" autocomplete="off" data-testid="composer"
                :placeholder="placeholder" :aria-label="placeholder"
                aria-autocomplete="list" aria-haspopup="listbox" aria-controls="suggestions"
                :aria-activedescendant="suggestions?.length ? 'suggestions-' + current : undefined"
                @input="typed" @keydown="pressed" @click="moved" @blur="caret = null"></textarea>
          </ComposerTools>
          <span v-if="remaining < 200" class="remaining" :class="{ 'text-danger': remaining < 0 }" role="status">
            {{ remaining }}</span>
        </template>
        <button type="submit" class="send" :disabled="!sendable" aria-label="Send" title="Send" data-testid="send">
          <i class="bi bi-send-fill" aria-hidden="true"></i></button>
      </div>
    </form>`,
  data: () => ({ command: null, current: 0, closed: false, error: null, store }),
  computed: {
    connection: () => store.connection,
    isCommand() {
      return this.text.startsWith('/');
    },
    /** What to offer, or null where there is nothing to choose from. */
    suggestions() {
      if (this.closed || this.command || this.caret === null) {
        return null;
      }
      return this.isCommand ? commandSuggestions(this.text) : mentionSuggestions(this.text.slice(0, this.caret));
    },
    placeholder: () => `Message ${placeName(channel.value)} as ${displayName(writer.value)}`,
    remaining() {
      return MAX_LENGTH - this.text.length;
    },
    sendable() {
      return this.command || ((this.text.trim() || this.files.length) && this.remaining >= 0);
    },
  },
  watch: {
    connection() {
      this.error = null;
    },
  },
  created() {
    this.inList = moving({
      count: () => this.suggestions?.length ?? 0,
      current: () => this.current,
      move: (index) => { this.current = index; },
      pick: () => this.pick(this.suggestions[this.current]),
      close: () => { this.closed = true; },
    });
  },
  methods: {
    typed() {
      Object.assign(this, { closed: false, current: 0, error: null });
      this.moved();
      const command = this.isCommand ? commandMeant(this.text.slice(1)) : undefined;
      if (command) {
        this.use(command);
      } else if (this.text && !this.isCommand) {
        tellTyping();
      }
    },
    pressed(event) {
      if (event.isComposing || (this.suggestions?.length && this.inList(event))) {
        return;
      }
      if (event.key === 'Enter' && !event.shiftKey) {
        event.preventDefault();
        this.submit();
      } else if (event.key === 'Escape') {
        store.replyTo = null;
      } else if (event.key === 'ArrowUp' && !this.text) {
        event.preventDefault();
        store.editing = store.messages.findLast(({ author }) => author.id === store.userId)?.id ?? null;
      }
    },
    pick(suggestion) {
      if (suggestion.command) {
        this.use(suggestion.command);
      } else {
        this.insert(suggestion.name, suggestion.begun.length);
      }
    },
    use(command) {
      this.text = '';
      if (command.options.length) {
        this.command = command;
      } else {
        this.run(command, []);
      }
    },
    async leave() {
      this.command = null;
      this.text = '';
      await Vue.nextTick();
      this.$refs.input?.focus();
    },
    async submit() {
      if (this.command) {
        const { command } = this;
        const filled = await this.$refs.form.check();
        if (filled) {
          this.leave();
          await this.run(command, filled.options, filled.files);
        }
      } else if (this.sendable) {
        await this.sendMessage();
      }
    },
    run: (command, options, files) => useCommand(command, command.wrap(options), files),
    async sendMessage() {
      const { text, files } = this;
      Object.assign(this, { text: '', files: [], error: null, caret: null });
      try {
        await send({ text, files });
      } catch (error) {
        this.text ||= text;
        this.files = files;
        this.error = error.message;
      }
      this.$refs.input?.focus();
    },
    sendSticker: (sticker) => send({ stickers: [sticker] }),
  },
};
