package io.github.discordspring.model.event;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.Inline;
import io.github.discordspring.model.stage.StageInstance;

/**
 * A stage changed.
 *
 * @param stageInstance the stage
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#stage-instance-update">Stage
 * instance update</a>
 */
@DiscordObject
public record StageInstanceUpdateEvent(@Inline StageInstance stageInstance) implements DispatchEvent {

	@Override
	public long guildId() {
		return this.stageInstance.guildId();
	}

	@Override
	public long channelId() {
		return this.stageInstance.channelId();
	}

}
