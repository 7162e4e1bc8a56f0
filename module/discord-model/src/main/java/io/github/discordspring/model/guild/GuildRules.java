package io.github.discordspring.model.guild;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.github.discordspring.model.Secret;
import io.github.discordspring.model.validation.Faults;
import org.jspecify.annotations.Nullable;

/**
 * Rules for requests about guilds and their members.
 */
final class GuildRules {

	private static final List<Integer> AFK_TIMEOUTS = List.of(60, 300, 900, 1800, 3600);

	private static final int MAX_ACCESS_TOKEN = 10_240;

	private GuildRules() {
	}

	static void checkAfkTimeout(@Nullable Integer seconds, Faults faults) {
		faults.check(seconds == null || AFK_TIMEOUTS.contains(seconds), "afk_timeout",
				seconds + " seconds, but must be one of " + AFK_TIMEOUTS);
	}

	/** A time in the past is allowed: it ends what was begun. */
	static void checkAhead(String property, @Nullable Instant until, Duration max, Faults faults) {
		faults.check(until == null || !until.isAfter(faults.now().plus(max)), property,
				"more than " + max.toHours() + " hours from now");
	}

	static void checkAccessToken(Secret token, Faults faults) {
		faults.length("access_token", token.value(), 1, MAX_ACCESS_TOKEN);
	}

	static void checkJoinRequestAction(GuildJoinRequestActionRequest request, Faults faults) {
		boolean rejected = request.action().equals(GuildJoinRequestStatus.REJECTED);
		faults.check(rejected || request.action().equals(GuildJoinRequestStatus.APPROVED), "action",
				"must be APPROVED or REJECTED");
		faults.check(rejected || request.rejectionReason() == null, "rejection_reason", "belongs to REJECTED");
	}

}
