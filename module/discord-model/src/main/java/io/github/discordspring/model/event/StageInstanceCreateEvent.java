package io.github.discordspring.model.event;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.Inline;
import io.github.discordspring.model.stage.StageInstance;

/**
 * A stage went live.
 *
 * @param stageInstance the stage
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#stage-instance-create">Stage
 * instance create</a>
 */
@DiscordObject
public record StageInstanceCreateEvent(@Inline StageInstance stageInstance) implements DispatchEvent {

	@Override
	public long guildId() {
		return this.stageInstance.guildId();
	}

	@Override
	public long channelId() {
		return this.stageInstance.channelId();
	}

}
