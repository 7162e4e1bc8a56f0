package io.github.discordspring.model.guild;

import java.util.List;

import io.github.discordspring.model.Locale;
import io.github.discordspring.model.Omittable;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.image.ImageData;
import io.github.discordspring.model.validation.Count;
import io.github.discordspring.model.validation.Faults;
import io.github.discordspring.model.validation.Length;
import io.github.discordspring.model.validation.Validated;
import org.jspecify.annotations.Nullable;

/**
 * Changes to a guild. What is left out stays; {@code null} clears it.
 *
 * @param name name, 2 to 100 characters
 * @param verificationLevel what it asks of new members
 * @param defaultMessageNotifications for which messages members are notified
 * @param explicitContentFilter whose media are scanned
 * @param afkChannelId voice channel for those who are away
 * @param afkTimeout seconds until a user counts as away: 60, 300, 900, 1800 or 3600
 * @param icon icon, 1024 by 1024
 * @param splash background of invites, 16:9
 * @param discoverySplash background in the discovery, 16:9
 * @param banner banner, 16:9
 * @param homeHeader head of the guide; not documented
 * @param systemChannelId channel for welcome messages and the like
 * @param systemChannelFlags which of these are suppressed
 * @param rulesChannelId channel with the rules of a community
 * @param publicUpdatesChannelId channel in which moderators get news from Discord
 * @param safetyAlertsChannelId channel in which moderators get safety alerts
 * @param preferredLocale language of a community
 * @param features all features that shall be on; those that cannot be changed are to be
 * named too
 * @param description description, up to 300 characters
 * @param premiumProgressBarEnabled whether the progress of boosts is shown
 * @see <a href= "https://docs.discord.com/developers/resources/guild#modify-guild">Modify
 * guild</a>
 */
@DiscordObject(builder = true)
public record GuildModifyRequest(@Length(min = 2, max = 100) @Nullable String name,
		Omittable<VerificationLevel> verificationLevel,
		Omittable<DefaultMessageNotificationLevel> defaultMessageNotifications,
		Omittable<ExplicitContentFilterLevel> explicitContentFilter, Omittable<Long> afkChannelId,
		Omittable<Integer> afkTimeout, Omittable<ImageData> icon, Omittable<ImageData> splash,
		Omittable<ImageData> discoverySplash, Omittable<ImageData> banner, Omittable<ImageData> homeHeader,
		Omittable<Long> systemChannelId, Omittable<Integer> systemChannelFlags, Omittable<Long> rulesChannelId,
		Omittable<Long> publicUpdatesChannelId, Omittable<Long> safetyAlertsChannelId,
		Omittable<Locale> preferredLocale, @Count(unique = true) Omittable<List<String>> features,
		@Length(max = 300) Omittable<String> description,
		Omittable<Boolean> premiumProgressBarEnabled) implements Validated {

	/**
	 * Starts changes.
	 * @return a builder without anything
	 */
	public static GuildModifyRequestBuilder builder() {
		return new GuildModifyRequestBuilder();
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public GuildModifyRequestBuilder toBuilder() {
		return GuildModifyRequestBuilder.from(this);
	}

	@Override
	public void validate(Faults faults) {
		GuildRules.checkAfkTimeout(this.afkTimeout.orNull(), faults);
	}

}
