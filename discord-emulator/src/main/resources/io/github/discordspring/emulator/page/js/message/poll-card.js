import { formatRemaining } from '../format.js';
import { EmojiSign } from '../parts/emoji-sign.js';
import { attempt } from '../parts/notice.js';
import { vote } from '../state/api.js';
import { store } from '../state/store.js';

const PER_CENT = 100;

export const PollCard = {
  components: { EmojiSign },
  props: { message: { type: Object, required: true } },
  template: `
    <form class="poll" data-testid="poll" @submit.prevent="send">
      <h4 class="poll-question">{{ poll.question.text }}</h4>
      <p class="poll-hint">{{ hint }}</p>
      <ul class="list-unstyled mb-0" role="group" :aria-label="poll.question.text">
        <li v-for="answer in answers" :key="answer.id" class="poll-answer"
            :class="{ voted: answer.voted, winner: answer.isWinner }" :style="{ '--share': answer.share + '%' }">
          <label>
            <input v-if="asks" v-model="picked" :type="poll.allow_multiselect ? 'checkbox' : 'radio'" class="poll-pick"
                :name="'poll-' + message.id" :value="answer.id" :data-testid="'poll-answer-' + answer.id">
            <EmojiSign v-if="answer.emoji" :emoji="answer.emoji" />
            <span class="poll-text">{{ answer.text }}</span>
            <span v-if="!asks" class="poll-count">{{ answer.count }} {{ answer.count === 1 ? 'vote' : 'votes' }}
              <strong>{{ answer.share }}%</strong></span>
            <i v-if="!asks && answer.voted" class="bi bi-check-circle-fill" aria-hidden="true"></i>
          </label>
        </li>
      </ul>
      <footer class="poll-foot">
        <span data-testid="poll-total">{{ total }} {{ total === 1 ? 'vote' : 'votes' }} • {{ left }}</span>
        <template v-if="!isOver">
          <button v-if="voted" type="button" class="btn btn-quiet" data-testid="poll-remove" @click="cast([])">
            Remove vote
          </button>
          <template v-else>
            <button type="button" class="btn btn-quiet" data-testid="poll-results" @click="looks = !looks">
              {{ looks ? 'Go back to vote' : 'Show results' }}
            </button>
            <button v-if="!looks" type="submit" class="btn btn-primary" :disabled="!picks.length"
                data-testid="poll-vote">Vote</button>
          </template>
        </template>
      </footer>
    </form>`,
  data: () => ({ picked: [], looks: false, now: Date.now() }),
  computed: {
    poll() {
      return this.message.poll;
    },
    counts() {
      return this.poll.results?.answer_counts ?? [];
    },
    total() {
      return this.counts.reduce((sum, { count }) => sum + count, 0);
    },
    isOver() {
      return Boolean(this.poll.results?.is_finalized);
    },
    voted() {
      return this.counts.some(({ me_voted: voted }) => voted);
    },
    asks() {
      return !this.isOver && !this.voted && !this.looks;
    },
    picks() {
      return [this.picked].flat();
    },
    hint() {
      return this.poll.allow_multiselect ? 'Select one or more answers' : 'Select one answer';
    },
    left() {
      return this.isOver ? 'Poll closed' : formatRemaining(Date.parse(this.poll.expiry) - this.now);
    },
    answers() {
      const most = Math.max(1, ...this.counts.map(({ count }) => count));
      return this.poll.answers.map(({ answer_id: id, poll_media: { text, emoji } }) => {
        const { count, me_voted: voted } = this.counts.find((other) => other.id === id) ?? { count: 0 };
        const share = this.asks ? 0 : Math.round((count / Math.max(1, this.total)) * PER_CENT);
        return { id, text, emoji, count, voted, share, isWinner: this.isOver && count === most };
      });
    },
  },
  mounted() {
    this.clock = setInterval(() => { this.now = Date.now(); }, 30_000);
  },
  beforeUnmount() {
    clearInterval(this.clock);
  },
  methods: {
    send() {
      this.cast(this.picks);
    },
    cast(answerIds) {
      attempt(() => vote(store.userId, this.message, answerIds));
      Object.assign(this, { picked: [], looks: false });
    },
  },
};
