import { ChoiceSign } from '../parts/choice-sign.js';

/** What fits to the text typed so far: commands, options, or somebody or something to mention. */
export const SuggestionList = {
  components: { ChoiceSign },
  props: {
    id: { type: String, required: true },
    title: { type: String, required: true },
    suggestions: { type: Array, required: true },
    current: { type: Number, required: true },
    testid: { type: String, required: true },
    empty: { type: String, default: 'Nothing fits to what you typed.' },
  },
  emits: ['pick', 'point'],
  template: `
    <div class="suggestions">
      <p class="suggestions-title">{{ title }}</p>
      <ul v-if="suggestions.length" :id="id" ref="list" class="list-unstyled mb-0" role="listbox" :aria-label="title"
          :data-testid="testid">
        <li v-for="(suggestion, index) in suggestions" :id="id + '-' + index" :key="suggestion.key" class="suggestion"
            :class="{ current: index === current }" role="option" :aria-selected="String(index === current)"
            :data-testid="suggestion.testid"
            @mousedown.prevent @mousemove="$emit('point', index)" @click="$emit('pick', suggestion)">
          <ChoiceSign :choice="suggestion" />
          <div class="min-width-0">
            <div class="suggestion-name">
              {{ suggestion.name }}
              <span v-for="{ name, required } in suggestion.options" :key="name" class="suggestion-option"
                  :class="{ required }">{{ name }}</span>
            </div>
            <div v-if="suggestion.description" class="suggestion-description">{{ suggestion.description }}</div>
          </div>
          <span v-if="suggestion.hint" class="suggestion-hint">{{ suggestion.hint }}</span>
        </li>
      </ul>
      <p v-else class="suggestions-empty">{{ empty }}</p>
    </div>`,
  watch: {
    current(index) {
      this.$refs.list?.children[index]?.scrollIntoView({ block: 'nearest' });
    },
  },
};
