package io.github.discordspring.bot.client;

import io.github.discordspring.model.stage.StageInstance;
import io.github.discordspring.model.stage.StageInstanceModifyRequest;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * The open stage of a stage channel of which only the id is known.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/stage-instance#stage-instance-object">Stage
 * instance object</a>
 */
public final class StageInstanceHandle {

	private final DiscordClient client;

	private final long channelId;

	StageInstanceHandle(DiscordClient client, long channelId) {
		this.client = client;
		this.channelId = channelId;
	}

	/**
	 * Gives the stage channel.
	 * @return its id
	 */
	public long channelId() {
		return this.channelId;
	}

	/**
	 * Asks Discord for the stage.
	 * @return the stage
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/stage-instance#get-stage-instance">Get
	 * stage instance</a>
	 */
	public Mono<StageInstance> fetch() {
		return this.client.rest().stageInstances().getStageInstance(this.channelId);
	}

	/**
	 * Changes the stage.
	 * @param changes what changes; the rest stays
	 * @return the stage as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/stage-instance#modify-stage-instance">Modify
	 * stage instance</a>
	 */
	public Mono<StageInstance> modify(StageInstanceModifyRequest changes) {
		return modify(changes, null);
	}

	/**
	 * Changes the stage.
	 * @param changes what changes; the rest stays
	 * @param reason what the audit log shows, 1 to 512 characters; {@code null} for
	 * nothing
	 * @return the stage as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/stage-instance#modify-stage-instance">Modify
	 * stage instance</a>
	 */
	public Mono<StageInstance> modify(StageInstanceModifyRequest changes, @Nullable String reason) {
		return this.client.rest().stageInstances().modifyStageInstance(this.channelId, changes, reason);
	}

	/**
	 * Sets what it is about.
	 * @param topic 1 to 120 characters
	 * @return the stage as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/stage-instance#modify-stage-instance">Modify
	 * stage instance</a>
	 */
	public Mono<StageInstance> setTopic(String topic) {
		return modify(StageInstanceModifyRequest.builder().topic(topic).build());
	}

	/**
	 * Deletes the stage.
	 * @return completes when it is gone
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/stage-instance#delete-stage-instance">Delete
	 * stage instance</a>
	 */
	public Mono<Void> delete() {
		return delete(null);
	}

	/**
	 * Deletes the stage.
	 * @param reason what the audit log shows, 1 to 512 characters; {@code null} for
	 * nothing
	 * @return completes when it is gone
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/stage-instance#delete-stage-instance">Delete
	 * stage instance</a>
	 */
	public Mono<Void> delete(@Nullable String reason) {
		return this.client.rest().stageInstances().deleteStageInstance(this.channelId, reason);
	}

}
