package io.github.discordspring.model.event;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.Inline;
import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.interaction.Interaction;
import io.github.discordspring.model.user.User;

/**
 * A user used a command, a component or a form of the application.
 *
 * @param interaction the interaction
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#interaction-create">Interaction
 * create</a>
 */
@DiscordObject
public record InteractionCreateEvent(@Inline Interaction interaction) implements DispatchEvent {

	@Override
	public long guildId() {
		return this.interaction.guildId();
	}

	@Override
	public long channelId() {
		return this.interaction.channelId();
	}

	@Override
	public long userId() {
		Member member = this.interaction.member();
		User user = (member != null) ? member.user() : this.interaction.user();
		return (user != null) ? user.id() : 0;
	}

}
