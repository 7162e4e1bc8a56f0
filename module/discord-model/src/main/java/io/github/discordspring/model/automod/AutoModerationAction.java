package io.github.discordspring.model.automod;

import io.github.discordspring.model.codec.DiscordObject;
import org.jspecify.annotations.Nullable;

/**
 * Something that a rule does.
 *
 * @param type what
 * @param metadata how
 * @see <a href=
 * "https://docs.discord.com/developers/resources/auto-moderation#auto-moderation-action-object">Auto
 * moderation action object</a>
 */
@DiscordObject
public record AutoModerationAction(AutoModerationActionType type, @Nullable AutoModerationActionMetadata metadata) {

}
