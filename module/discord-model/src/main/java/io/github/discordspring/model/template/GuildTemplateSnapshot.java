package io.github.discordspring.model.template;

import java.util.List;

import io.github.discordspring.model.Locale;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.WhenAbsent;
import io.github.discordspring.model.guild.DefaultMessageNotificationLevel;
import io.github.discordspring.model.guild.ExplicitContentFilterLevel;
import io.github.discordspring.model.guild.VerificationLevel;
import org.jspecify.annotations.Nullable;

/**
 * What a guild made from a template gets. Ids are numbers within the template.
 *
 * @param name name
 * @param description description
 * @param region region of voice; deprecated by Discord
 * @param verificationLevel what new members must have
 * @param defaultMessageNotifications of what members are notified
 * @param explicitContentFilter whose media is searched
 * @param preferredLocale language
 * @param afkChannelId where idle members are moved, 0 for nowhere
 * @param afkTimeout seconds until a member counts as idle
 * @param systemChannelId where notices go, 0 for nowhere
 * @param systemChannelFlags which notices are left out, bits of {@link SystemChannelFlag}
 * @param roles roles
 * @param channels channels
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild-template#guild-template-object">Guild
 * template object</a>
 */
@DiscordObject
public record GuildTemplateSnapshot(String name, @Nullable String description, @Nullable String region,
		@WhenAbsent(0) VerificationLevel verificationLevel,
		@WhenAbsent(0) DefaultMessageNotificationLevel defaultMessageNotifications,
		@WhenAbsent(0) ExplicitContentFilterLevel explicitContentFilter, @Nullable Locale preferredLocale,
		long afkChannelId, int afkTimeout, long systemChannelId, int systemChannelFlags, List<GuildTemplateRole> roles,
		List<GuildTemplateChannel> channels) {

}
