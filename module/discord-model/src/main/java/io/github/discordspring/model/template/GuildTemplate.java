package io.github.discordspring.model.template;

import java.time.Instant;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.user.User;
import org.jspecify.annotations.Nullable;

/**
 * A template that guilds can be made from.
 *
 * @param code code
 * @param name name
 * @param description description
 * @param usageCount how often it was used
 * @param creatorId who made it
 * @param creator who made it
 * @param createdAt when it was made
 * @param updatedAt when it was last brought up to date
 * @param sourceGuildId guild that it was made from
 * @param serializedSourceGuild what it holds
 * @param isDirty whether the guild has changed since
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild-template#guild-template-object">Guild
 * template object</a>
 */
@DiscordObject
public record GuildTemplate(String code, String name, @Nullable String description, int usageCount, long creatorId,
		@Nullable User creator, Instant createdAt, Instant updatedAt, long sourceGuildId,
		@Nullable GuildTemplateSnapshot serializedSourceGuild, boolean isDirty) {

}
