package io.github.discordspring.model.gateway;

import java.time.Instant;
import java.util.List;

import io.github.discordspring.model.presence.PresenceStatus;
import io.github.discordspring.model.validation.Faults;
import io.github.discordspring.model.validation.Validated;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Changes how a bot is shown in the guilds of one shard. Allowed five times in 20
 * seconds.
 *
 * @param since since when the bot is away, if it is
 * @param activities what it does
 * @param status whether it is there
 * @param afk whether it is away
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#update-presence">Update
 * presence</a>
 */
public record UpdatePresence(@Nullable Instant since, List<BotActivity> activities, PresenceStatus status,
		boolean afk) implements GatewayCommand, Validated {

	/**
	 * Changes status and activities.
	 * @param status whether the bot is there
	 * @param activities what it does; nothing, if none are given
	 * @return the command
	 */
	public static UpdatePresence of(PresenceStatus status, BotActivity... activities) {
		return new UpdatePresence(null, List.of(activities), status, false);
	}

	/**
	 * Shows the bot as away.
	 * @param since since when
	 * @param activities what it does
	 * @return the command
	 */
	public static UpdatePresence idle(Instant since, BotActivity... activities) {
		return new UpdatePresence(since, List.of(activities), PresenceStatus.IDLE, true);
	}

	@Override
	public int opcode() {
		return Opcode.PRESENCE_UPDATE;
	}

	@Override
	public void write(JsonGenerator generator) {
		UpdatePresenceCodec.INSTANCE.write(this, generator);
	}

	@Override
	public void validate(Faults faults) {
		faults.each("activities", this.activities, BotActivityCodec.INSTANCE::validate);
	}

}
