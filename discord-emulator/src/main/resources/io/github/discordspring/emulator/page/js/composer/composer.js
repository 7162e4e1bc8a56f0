import { CommandForm } from './command-form.js';
import { commandMeant, givenOptions, matchingCommands } from './commands.js';
import { matchingMentions, mentionBegun, withMentions } from './mentions.js';
import { SuggestionList } from './suggestion-list.js';
import { createMessage } from '../state/api.js';
import { useCommand } from '../state/interactions.js';
import { channel, displayName, store, writer } from '../state/store.js';

/** The longest message, see https://docs.discord.com/developers/resources/message#create-message */
const MAX_LENGTH = 2000;
const SHOW_REMAINING_BELOW = 200;

export const Composer = {
  components: { CommandForm, SuggestionList },
  template: `
    <form class="composer" novalidate @submit.prevent="submit">
      <p v-if="error" class="failure composer-failure" role="alert" data-testid="composer-error">
        <i class="bi bi-exclamation-circle-fill" aria-hidden="true"></i><span>{{ error }}</span>
        <button type="button" class="btn-close" aria-label="Close" @click="error = null"></button>
      </p>
      <SuggestionList v-if="suggestions" id="suggestions" :title="title" :suggestions="suggestions" :current="current"
          :testid="isCommand ? 'command-list' : 'mention-list'" @pick="pick" @point="current = $event" />
      <CommandForm v-if="command" ref="form" :key="command.path" :command="command" @submit="submit" @leave="leave" />
      <div class="composer-line">
        <textarea ref="input" v-model="text" class="composer-input" rows="1" autocomplete="off" data-testid="composer"
            :placeholder="placeholder" :aria-label="placeholder"
            aria-autocomplete="list" aria-haspopup="listbox" aria-controls="suggestions"
            :aria-activedescendant="suggestions?.length ? 'suggestions-' + current : undefined"
            @input="typed" @keydown="pressed" @click="moved" @blur="caret = null"></textarea>
        <span v-if="isLong" class="remaining" :class="{ 'text-danger': remaining < 0 }" role="status">
          {{ remaining }}
        </span>
        <button type="submit" class="send" :disabled="!sendable" aria-label="Send" title="Send" data-testid="send">
          <i class="bi bi-send-fill" aria-hidden="true"></i>
        </button>
      </div>
    </form>`,
  data: () => ({ text: '', caret: null, command: null, current: 0, closed: false, error: null }),
  computed: {
    connection: () => store.connection,
    isLong() {
      return this.remaining < SHOW_REMAINING_BELOW;
    },
    isCommand() {
      return this.text.startsWith('/');
    },
    /** What to offer, or null where there is nothing to choose from. */
    suggestions() {
      if (this.closed || this.command || this.caret === null) {
        return null;
      }
      return this.isCommand ? this.commandSuggestions() : this.mentionSuggestions();
    },
    title() {
      return this.isCommand ? 'Commands' : 'Mentions';
    },
    placeholder() {
      return `Message #${channel.value.name} as ${displayName(writer.value)}`;
    },
    remaining() {
      return MAX_LENGTH - this.text.length;
    },
    sendable() {
      return this.command || (this.text.trim() && this.remaining >= 0);
    },
  },
  watch: {
    connection() {
      this.error = null;
    },
    text() {
      Vue.nextTick(() => this.fitHeight());
    },
  },
  mounted() {
    if (matchMedia('(hover: hover)').matches) {
      this.$refs.input.focus();
    }
  },
  methods: {
    commandSuggestions() {
      return matchingCommands(this.text.slice(1)).map((command) => ({
        key: command.path,
        testid: `command-${command.path.replaceAll(' ', '-')}`,
        name: `/${command.path}`,
        description: command.description,
        options: command.options,
        command,
      }));
    },
    mentionSuggestions() {
      const begun = mentionBegun(this.text.slice(0, this.caret));
      const matches = begun ? matchingMentions(begun) : [];
      return matches.length
        ? matches.map(({ text, markup, hint, user }) => ({ key: markup, name: text, hint, user, begun }))
        : null;
    },
    typed() {
      this.closed = false;
      this.current = 0;
      this.error = null;
      this.moved();
      if (this.command && this.text !== `/${this.command.path}`) {
        this.command = null;
      }
      if (this.isCommand && !this.command) {
        const command = commandMeant(this.text.slice(1));
        if (command) {
          this.use(command);
        }
      }
    },
    moved() {
      this.caret = this.$refs.input.selectionStart;
    },
    pressed(event) {
      if (event.isComposing) {
        return;
      }
      const action = this.suggestions?.length ? this.listActions()[event.key] : this.textActions()[event.key];
      if (action && !event.shiftKey) {
        event.preventDefault();
        action();
      }
    },
    listActions() {
      const count = this.suggestions.length;
      const pick = () => this.pick(this.suggestions[this.current]);
      return {
        ArrowDown: () => { this.current = (this.current + 1) % count; },
        ArrowUp: () => { this.current = (this.current + count - 1) % count; },
        Enter: pick,
        Tab: pick,
        Escape: () => { this.closed = true; },
      };
    },
    textActions() {
      return { Enter: () => this.submit(), Escape: () => this.leave() };
    },
    pick(suggestion) {
      if (suggestion.command) {
        this.use(suggestion.command);
      } else {
        this.insert(suggestion);
      }
    },
    use(command) {
      this.command = command;
      this.text = `/${command.path}`;
      Vue.nextTick(() => {
        if (!this.$refs.form.focusFirst()) {
          this.$refs.input.focus();
        }
      });
    },
    async insert({ begun, name }) {
      const start = this.caret - begun.length;
      this.text = `${this.text.slice(0, start)}${name} ${this.text.slice(this.caret)}`;
      await Vue.nextTick();
      const end = start + name.length + 1;
      this.$refs.input.setSelectionRange(end, end);
      this.$refs.input.focus();
      this.moved();
    },
    leave() {
      if (this.command) {
        this.command = null;
        this.text = '';
      }
      this.$refs.input.focus();
    },
    async submit() {
      if (this.command) {
        await this.sendCommand();
      } else if (this.sendable) {
        await this.sendMessage();
      }
    },
    async sendCommand() {
      const { command } = this;
      const values = this.$refs.form.check();
      if (values) {
        this.leave();
        await useCommand(command, command.wrap(givenOptions(command.options, values)));
      }
    },
    async sendMessage() {
      const { text } = this;
      this.text = '';
      this.error = null;
      this.caret = null;
      try {
        await createMessage(store.channelId, store.userId, withMentions(text.trim()));
      } catch (error) {
        this.text ||= text;
        this.error = error.message;
      }
      this.$refs.input?.focus();
    },
    fitHeight() {
      const { input } = this.$refs;
      if (input) {
        input.style.height = 'auto';
        input.style.height = `${input.scrollHeight}px`;
      }
    },
  },
};
