package io.github.discordspring.bot.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.github.discordspring.bot.client.DiscordClient;
import io.github.discordspring.bot.handler.EventContext;
import io.github.discordspring.bot.handler.HandlerDeclaration;
import io.github.discordspring.bot.handler.HandlerGuard;
import io.github.discordspring.bot.handler.InvalidHandlerException;
import io.github.discordspring.bot.handler.RefusedException;
import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.guild.Member;
import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.Order;

/**
 * Sees to {@link RequiresRoles}.
 */
@Order(-100)
final class RoleGuard implements HandlerGuard {

	private final DiscordClient client;

	RoleGuard(DiscordClient client) {
		this.client = client;
	}

	@Override
	public void check(EventContext context) {
		// Which roles, the guard of each handler knows
	}

	@Override
	public @Nullable HandlerGuard forHandler(HandlerDeclaration handler) {
		List<Required> required = new ArrayList<>();
		for (RequiresRoles annotation : handler.annotations(RequiresRoles.class)) {
			Set<Long> ids = Ids.of(handler, annotation.value());
			if (ids.isEmpty()) {
				throw new InvalidHandlerException(handler.method(), "requires no role", "Name one in @RequiresRoles.");
			}
			required.add(new Required(ids, annotation.all()));
		}
		return (context) -> {
			Member member = new EventUser(this.client, context.event()).member();
			for (Required each : required) {
				if (!each.isMetBy(member.roles())) {
					throw new RefusedException(each.all() ? "discord.refusal.all-roles" : "discord.refusal.roles",
							each.all() ? "You need all of these roles for this: {0}."
									: "You need one of these roles for this: {0}.",
							each.mentions());
				}
			}
		};
	}

	private record Required(Set<Long> roles, boolean all) {

		boolean isMetBy(Snowflakes given) {
			return this.all ? this.roles.stream().allMatch(given::contains)
					: this.roles.stream().anyMatch(given::contains);
		}

		String mentions() {
			return String.join(", ",
					this.roles.stream().map((role) -> "<@&" + Long.toUnsignedString(role) + ">").toList());
		}

	}

}
