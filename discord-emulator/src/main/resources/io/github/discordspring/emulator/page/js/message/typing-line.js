import { WaitingDots } from '../parts/waiting-dots.js';
import { displayName, findUser, store } from '../state/store.js';

export const TypingLine = {
  components: { WaitingDots },
  template: `
    <div class="typing" role="status" data-testid="typing">
      <template v-if="names.length">
        <WaitingDots />
        <span><strong>{{ names.join(', ') }}</strong> {{ names.length > 1 ? 'are' : 'is' }} typing …</span>
      </template>
    </div>`,
  setup() {
    const names = Vue.computed(() => Object.keys(store.typing)
      .filter((userId) => userId !== store.userId)
      .map(findUser)
      .filter(Boolean)
      .map(displayName));
    return { names };
  },
};
