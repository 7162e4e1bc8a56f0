package io.github.discordspring.model.guild;

import java.time.Duration;
import java.time.Instant;

import io.github.discordspring.model.Omittable;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.validation.Faults;
import io.github.discordspring.model.validation.Validated;

/**
 * What a guild stops for a while during a raid. What is left out stays; {@code null} ends
 * it.
 *
 * @param invitesDisabledUntil when invites work again, at most 24 hours from now
 * @param dmsDisabledUntil when members can write each other again, at most 24 hours from
 * now
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild#modify-guild-incident-actions">Modify
 * guild incident actions</a>
 */
@DiscordObject(builder = true)
public record GuildIncidentActionsModifyRequest(Omittable<Instant> invitesDisabledUntil,
		Omittable<Instant> dmsDisabledUntil) implements Validated {

	/** How long these may last. */
	public static final Duration MAX_AHEAD = Duration.ofHours(24);

	/**
	 * Starts changes.
	 * @return a builder without anything
	 */
	public static GuildIncidentActionsModifyRequestBuilder builder() {
		return new GuildIncidentActionsModifyRequestBuilder();
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public GuildIncidentActionsModifyRequestBuilder toBuilder() {
		return GuildIncidentActionsModifyRequestBuilder.from(this);
	}

	@Override
	public void validate(Faults faults) {
		GuildRules.checkAhead("invites_disabled_until", this.invitesDisabledUntil.orNull(), MAX_AHEAD, faults);
		GuildRules.checkAhead("dms_disabled_until", this.dmsDisabledUntil.orNull(), MAX_AHEAD, faults);
	}

}
