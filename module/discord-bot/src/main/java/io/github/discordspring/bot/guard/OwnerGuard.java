package io.github.discordspring.bot.guard;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

import io.github.discordspring.bot.client.DiscordClient;
import io.github.discordspring.bot.handler.EventContext;
import io.github.discordspring.bot.handler.HandlerGuard;
import io.github.discordspring.bot.handler.RefusedException;
import io.github.discordspring.model.application.Application;
import io.github.discordspring.model.application.MembershipState;
import io.github.discordspring.model.application.TeamMember;
import reactor.core.publisher.Mono;

import org.springframework.core.annotation.Order;

/**
 * Sees to {@link OwnerOnly}.
 */
@Order(-300)
final class OwnerGuard implements HandlerGuard {

	private static final Duration KNOWN_FOR = Duration.ofMinutes(10);

	private static final Duration TIMEOUT = Duration.ofSeconds(10);

	private final Mono<Set<Long>> owners;

	OwnerGuard(DiscordClient client) {
		this.owners = Mono.defer(() -> client.rest().applications().getCurrentApplication())
			.map(OwnerGuard::owners)
			// A failure is not kept
			.cache((owners) -> KNOWN_FOR, (failure) -> Duration.ZERO, () -> Duration.ZERO);
	}

	private static Set<Long> owners(Application application) {
		Set<Long> owners = new HashSet<>();
		if (application.team() == null) {
			if (application.owner() != null) {
				owners.add(application.owner().id());
			}
			return owners;
		}
		// The owner of a team's application is a user that only stands for the team
		for (TeamMember member : application.team().members()) {
			if (member.membershipState().equals(MembershipState.ACCEPTED)) {
				owners.add(member.user().id());
			}
		}
		return owners;
	}

	@Override
	public void check(EventContext context) {
		Set<Long> known = this.owners.block(TIMEOUT);
		if (known == null || !known.contains(context.event().userId())) {
			throw new RefusedException("discord.refusal.owner", "Only the owners of this bot can use this.");
		}
	}

}
