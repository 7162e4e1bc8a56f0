package io.github.discordspring.cache;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

import io.github.discordspring.model.emoji.Emoji;
import io.github.discordspring.model.message.Reaction;
import io.github.discordspring.model.message.ReactionCountDetails;
import org.jspecify.annotations.Nullable;

/**
 * How the reactions of a message change.
 */
final class Reactions {

	private Reactions() {
	}

	/**
	 * Adds a reaction. Of the bot's own it is known whether it was counted already.
	 */
	static List<Reaction> add(List<Reaction> reactions, Emoji emoji, boolean burst, boolean me,
			List<String> burstColors) {
		Reaction before = find(reactions, emoji);
		if (before == null) {
			ReactionCountDetails details = new ReactionCountDetails(burst ? 1 : 0, burst ? 0 : 1);
			return replace(reactions, null, new Reaction(1, details, me && !burst, me && burst, emoji, burstColors));
		}
		if (me && (burst ? before.meBurst() : before.me())) {
			return reactions;
		}
		Reaction counted = count(before, burst, me, 1);
		// Only super reactions bring colours, and the first reaction may be none
		return replace(reactions, before, burstColors.isEmpty() ? counted : withColors(counted, burstColors));
	}

	/**
	 * Takes a reaction back.
	 */
	static List<Reaction> remove(List<Reaction> reactions, Emoji emoji, boolean burst, boolean me) {
		Reaction before = find(reactions, emoji);
		if (before == null || (me && !(burst ? before.meBurst() : before.me()))) {
			return reactions;
		}
		return replace(reactions, before, (before.count() > 1) ? count(before, burst, me, -1) : null);
	}

	/**
	 * Takes all reactions with an emoji away.
	 */
	static List<Reaction> without(List<Reaction> reactions, Emoji emoji) {
		Reaction before = find(reactions, emoji);
		return (before != null) ? replace(reactions, before, null) : reactions;
	}

	private static @Nullable Reaction find(List<Reaction> reactions, Emoji emoji) {
		for (Reaction reaction : reactions) {
			if (isSame(reaction.emoji(), emoji)) {
				return reaction;
			}
		}
		return null;
	}

	/**
	 * Tells whether two emojis are the same, though more may be told of one.
	 */
	static boolean isSame(Emoji one, Emoji other) {
		return one.id() == other.id() && (one.id() != 0 || Objects.equals(one.name(), other.name()));
	}

	private static Reaction count(Reaction before, boolean burst, boolean me, int change) {
		ReactionCountDetails details = before.countDetails();
		if (details != null) {
			details = new ReactionCountDetails(details.burst() + (burst ? change : 0),
					details.normal() + (burst ? 0 : change));
		}
		return new Reaction(before.count() + change, details, (me && !burst) ? change > 0 : before.me(),
				(me && burst) ? change > 0 : before.meBurst(), before.emoji(), before.burstColors());
	}

	private static Reaction withColors(Reaction reaction, List<String> burstColors) {
		return new Reaction(reaction.count(), reaction.countDetails(), reaction.me(), reaction.meBurst(),
				reaction.emoji(), burstColors);
	}

	private static List<Reaction> replace(List<Reaction> reactions, @Nullable Reaction before,
			@Nullable Reaction after) {
		List<Reaction> changed = new ArrayList<>(reactions);
		int index = (before != null) ? changed.indexOf(before) : changed.size();
		if (before != null) {
			changed.remove(index);
		}
		if (after != null) {
			changed.add(index, after);
		}
		return Collections.unmodifiableList(changed);
	}

}
