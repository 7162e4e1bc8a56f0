package io.github.discordspring.cache;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import io.github.discordspring.model.poll.Poll;
import io.github.discordspring.model.poll.PollAnswerCount;
import io.github.discordspring.model.poll.PollResults;
import org.jspecify.annotations.Nullable;

/**
 * How the votes of a poll change.
 */
final class PollVotes {

	private PollVotes() {
	}

	/**
	 * Counts a vote or takes it back. Of the bot's own it is known whether it was counted
	 * already. What Discord has counted to the end changes no more.
	 */
	static Poll change(Poll poll, int answerId, boolean me, boolean added) {
		PollResults results = poll.results();
		if (results != null && results.isFinalized()) {
			return poll;
		}
		List<PollAnswerCount> counts = new ArrayList<>((results != null) ? results.answerCounts() : List.of());
		int index = indexOf(counts, answerId);
		PollAnswerCount before = (index >= 0) ? counts.get(index) : null;
		if (me && isVoted(before) == added) {
			return poll;
		}
		int count = Math.max(0, ((before != null) ? before.count() : 0) + (added ? 1 : -1));
		PollAnswerCount after = new PollAnswerCount(answerId, count, me ? added : isVoted(before));
		if (index >= 0) {
			counts.set(index, after);
		}
		else {
			counts.add(after);
		}
		return poll.toBuilder().results(new PollResults(false, Collections.unmodifiableList(counts))).build();
	}

	private static boolean isVoted(@Nullable PollAnswerCount count) {
		return count != null && count.meVoted();
	}

	private static int indexOf(List<PollAnswerCount> counts, int answerId) {
		for (int i = 0; i < counts.size(); i++) {
			if (counts.get(i).id() == answerId) {
				return i;
			}
		}
		return -1;
	}

}
