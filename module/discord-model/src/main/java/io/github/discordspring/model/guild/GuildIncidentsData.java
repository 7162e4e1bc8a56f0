package io.github.discordspring.model.guild;

import java.time.Instant;

import io.github.discordspring.model.codec.DiscordObject;
import org.jspecify.annotations.Nullable;

/**
 * Until when a guild is closed against raids, and when it noticed one.
 *
 * @param invitesDisabledUntil when invites work again
 * @param dmsDisabledUntil when members may write to each other again
 * @param dmSpamDetectedAt when spam in direct messages was noticed
 * @param raidDetectedAt when a raid was noticed
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild#incidents-data-object">Incidents
 * data object</a>
 */
@DiscordObject
public record GuildIncidentsData(@Nullable Instant invitesDisabledUntil, @Nullable Instant dmsDisabledUntil,
		@Nullable Instant dmSpamDetectedAt, @Nullable Instant raidDetectedAt) {

}
